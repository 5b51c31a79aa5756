import { type Locale, localeCodes } from '@/i18n/locales';
import type { Problem } from '@/lib/content/problems';
import type { DraftAnswer } from '../http/draft-body';
import type { DraftFiles } from '../stories/draft-store';
import { mergeDocument } from '../text/merge-document';
import type { AskDesk } from './ask-desk';
import { type CopyShelf, dropCopy, keepCopy, readCopies } from './local-copy';
import { UndoStack } from './undo-stack';

type SaveStatus =
  | 'saved'
  | 'unsaved'
  | 'saving'
  | 'unreachable'
  | 'signed-out'
  | 'conflict'
  | 'refused';

/** Both versions of a text that two people changed in the same place. */
export type TextConflict = {
  locale: Locale;
  ours: string;
  theirs: string;
  /** The tab that left ours in the browser. */
  copy?: string;
};

export type SessionState = {
  draft: DraftAnswer;
  texts: DraftFiles;
  status: SaveStatus;
  /** The message of `Desk.errors` for a refusal. */
  error?: string;
  savedAt?: number;
  conflicts: TextConflict[];
  /** Rises when a text was replaced from outside the editor that shows it. */
  replaced: Record<Locale, number>;
  /** Rises when a form changed the front matter: the source shows it anew. */
  fieldEdits: number;
  hasLocalCopy: boolean;
  /** Set when the draft became public and is a draft no more. */
  published?: PublishAnswer;
};

/** What came of a publish; `problems` kept the story from readers after all. */
export type PublishAnswer = { commit: string; ms: number; problems: Problem[] };

type Options = { ask: AskDesk; shelf: CopyShelf; now?: () => number };

const SAVE_AFTER_MS = 1500;
const RETRY_MS = 4000;

/**
 * One draft in one browser tab: its texts as they are typed, saved to the server a moment later and kept in
 * the browser until then. What others save comes in by a merge; nothing is overwritten on either side.
 */
export class DraftSession {
  readonly undoStack = new UndoStack();
  private state: SessionState;
  /** The texts at the version that the server gave last. */
  private saved: DraftFiles;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;
  private running: Promise<void> | undefined;
  /** Names this tab among the browser's copies. */
  private readonly tab = Math.random().toString(36).slice(2);
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: DraftAnswer,
    private readonly options: Options,
  ) {
    this.saved = draft.files;
    this.state = {
      draft,
      texts: draft.files,
      status: 'saved',
      conflicts: [],
      replaced: { ar: 0, en: 0 },
      fieldEdits: 0,
      hasLocalCopy: true,
    };
  }

  read = (): SessionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what tabs left in the browser when they were closed before everything was saved. */
  restore(): void {
    const { shelf } = this.options;
    const { id } = this.state.draft;
    for (const [tab, copy] of readCopies(shelf, id)) {
      this.mergeIn(copy.base, copy.texts, { onto: this.state.texts, copy: tab });
      // Both versions are shown first; the copy stays until one is chosen, and others wait for the next time.
      if (this.state.conflicts.length > 0) return;
      this.keepOrDrop();
      dropCopy(shelf, id, tab);
    }
    if (!this.isDirty()) return;
    this.change({ status: 'unsaved' });
    this.saveSoon();
  }

  /** A text as it is now; `by` names the part of the editor that changed it. */
  edit(locale: Locale, text: string, by: string): void {
    const before = this.state.texts[locale];
    if (before === text) return;
    const now = this.options.now?.() ?? Date.now();
    this.undoStack.note({ locale, text: before ?? '' }, by, now);
    this.write(locale, text);
  }

  /** A text whose front matter was changed by a form: rich mode shows only the body and goes on. */
  editFields(locale: Locale, text: string, field: string): void {
    this.edit(locale, text, `field ${field}`);
    this.change({ fieldEdits: this.state.fieldEdits + 1 });
  }

  /** Writes a text that no editor shows yet: those that show it load it anew. */
  replace(locale: Locale, text: string, by: string): void {
    this.edit(locale, text, by);
    this.reload([locale]);
  }

  undo(): void {
    this.step(this.undoStack.undo((locale) => this.state.texts[locale] ?? ''));
  }

  redo(): void {
    this.step(this.undoStack.redo((locale) => this.state.texts[locale] ?? ''));
  }

  /** Saves now; resolves when the server has the texts or it is clear why not. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.state.conflicts.length > 0) return false;
    if (!this.isDirty()) {
      this.change({ status: 'saved' });
      return true;
    }
    this.running = this.saveOnce().finally(() => {
      this.running = undefined;
    });
    await this.running;
    return !this.isDirty() && this.state.status === 'saved';
  }

  /** What the server answered to something else than a save: a new state, a comment, a newer version. */
  take(draft: DraftAnswer): void {
    const before = this.saved;
    this.saved = draft.files;
    this.change({ draft });
    this.mergeIn(before, this.state.texts);
    this.keepOrDrop();
    if (this.isDirty()) this.saveSoon();
  }

  /** The text that stays of two. */
  settle(locale: Locale, text: string): void {
    const [settled] = this.state.conflicts.filter((own) => own.locale === locale);
    const conflicts = this.state.conflicts.filter((own) => own !== settled);
    this.change({ conflicts, ...(conflicts.length === 0 && { status: 'unsaved' }) });
    this.undoStack.note({ locale, text: this.state.texts[locale] ?? '' }, 'settle', 0);
    this.write(locale, text);
    this.reload([locale]);
    const { copy } = settled ?? {};
    if (copy && conflicts.every((own) => own.copy !== copy))
      dropCopy(this.options.shelf, this.state.draft.id, copy);
  }

  /** Saves no more by itself. */
  stop(): void {
    clearTimeout(this.timer);
    this.isStopped = true;
  }

  /** The draft is public now, and no draft any more: nothing is saved after it. */
  finish(published: PublishAnswer): void {
    this.stop();
    dropCopy(this.options.shelf, this.state.draft.id, this.tab);
    this.change({ published, status: 'saved' });
  }

  private step(step: { locale: Locale; text: string } | undefined): void {
    if (!step) return;
    this.write(step.locale, step.text);
    this.reload([step.locale]);
  }

  private write(locale: Locale, text: string): void {
    this.change({ texts: { ...this.state.texts, [locale]: text } });
    if (this.state.status === 'saved') this.change({ status: 'unsaved' });
    this.keepOrDrop();
    this.saveSoon();
  }

  private async saveOnce(): Promise<void> {
    const { draft, texts } = this.state;
    const files = Object.fromEntries(
      localeCodes
        .filter((locale) => texts[locale] !== this.saved[locale])
        .map((locale) => [locale, texts[locale]]),
    );
    this.change({ status: 'saving' });
    const { id, version } = draft;
    const answer = await this.options.ask<DraftAnswer>('draft/save', { id, version, files });
    if (answer.kind === 'done') return this.savedAs(answer.value, texts);
    if (answer.kind === 'unreachable') return this.failed('unreachable');
    if (answer.status === 401) return this.failed('signed-out');
    if (answer.error === 'conflict') return this.fetchTheirs();
    this.change({ status: 'refused', error: answer.error });
    if (answer.error === 'disk-full') this.saveSoon(RETRY_MS);
  }

  private savedAs(draft: DraftAnswer, sent: DraftFiles): void {
    this.saved = draft.files;
    this.change({ draft, error: undefined, savedAt: this.options.now?.() ?? Date.now() });
    this.mergeIn(sent, this.state.texts);
    this.change({ status: this.isDirty() ? 'unsaved' : 'saved' });
    if (this.state.conflicts.length > 0) this.change({ status: 'conflict' });
    this.keepOrDrop();
    if (this.isDirty()) this.saveSoon();
  }

  /** Somebody else changed the same place: their version comes in wherever it can. */
  private async fetchTheirs(): Promise<void> {
    const { id } = this.state.draft;
    const answer = await this.options.ask<DraftAnswer>('draft/read', { id });
    if (answer.kind !== 'done') return this.failed('unreachable');
    this.take(answer.value);
  }

  private failed(status: 'unreachable' | 'signed-out'): void {
    this.change({ status });
    this.saveSoon(RETRY_MS);
  }

  /** Brings texts that began from `base` into what the server has now, or into what is on the screen. */
  private mergeIn(
    base: DraftFiles,
    own: DraftFiles,
    { onto = this.saved, copy }: { onto?: DraftFiles; copy?: string } = {},
  ): void {
    const texts = { ...this.state.texts };
    const conflicts: TextConflict[] = [];
    const changed: Locale[] = [];
    for (const locale of localeCodes) {
      const [was, ours, theirs] = [base[locale] ?? '', own[locale] ?? '', onto[locale] ?? ''];
      const merge = mergeDocument(was, ours, theirs);
      // What another tab left lies safe where it is: on the screen stays what was there.
      const text = merge.isMerged ? merge.text : copy ? theirs : ours;
      if (!merge.isMerged) conflicts.push({ locale, ours, theirs, copy });
      if (text === (this.state.texts[locale] ?? '')) continue;
      texts[locale] = text;
      changed.push(locale);
    }
    this.change({ texts, conflicts, ...(conflicts.length > 0 && { status: 'conflict' }) });
    this.reload(changed);
  }

  private isDirty(): boolean {
    return localeCodes.some((locale) => this.state.texts[locale] !== this.saved[locale]);
  }

  private keepOrDrop(): void {
    const { shelf } = this.options;
    const { draft, texts } = this.state;
    if (!this.isDirty()) {
      dropCopy(shelf, draft.id, this.tab);
      return;
    }
    const hasLocalCopy = keepCopy(shelf, draft.id, this.tab, { base: this.saved, texts });
    if (hasLocalCopy !== this.state.hasLocalCopy) this.change({ hasLocalCopy });
  }

  private saveSoon(afterMs = SAVE_AFTER_MS): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  private reload(locales: Locale[]): void {
    const replaced = { ...this.state.replaced };
    for (const locale of locales) replaced[locale]++;
    if (locales.length > 0) this.change({ replaced });
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
