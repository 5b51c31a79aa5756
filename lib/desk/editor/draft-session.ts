import type { Locale } from '@/i18n/locales';
import type { DraftAnswer } from '../http/draft-body';
import type { Answer, AskDesk } from './ask-desk';
import { type CopyShelf, dropCopy, keepCopy, readCopies } from './local-copy';
import { MergingTexts, type TextConflict } from './merging-texts';
import type { PublishAnswer, SaveStatus, SessionState } from './session-state';
import { UndoStack } from './undo-stack';

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
  private readonly merging: MergingTexts;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;
  /** Answers of the server are taken in the order of the questions: an old one never follows a newer one. */
  private turn: Promise<unknown> = Promise.resolve();
  /** Names this tab among the browser's copies. */
  private readonly tab = Math.random().toString(36).slice(2);
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: DraftAnswer,
    private readonly options: Options,
  ) {
    this.merging = new MergingTexts(draft.files);
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
      const changed = this.merging.takeCopy(tab, copy);
      this.show(changed);
      // Both versions are shown first; the copy stays until one is chosen, and others wait for the next time.
      if (this.merging.conflicts.length > 0) return;
      this.keepOrDrop();
      dropCopy(shelf, id, tab);
    }
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

  /**
   * A text that an editor made of `before`, as it is now. The editor may not have shown yet what was merged in
   * meanwhile: that stays, and where it cannot, both are shown like what a closed tab left.
   */
  type(locale: Locale, before: string, text: string, by: string): void {
    const now = this.state.texts[locale] ?? '';
    if (now === before) this.edit(locale, text, by);
    if (now === before || text === before) return;
    const { shelf } = this.options;
    this.undoStack.note({ locale, text: now }, `${by} merged`, 0);
    if (!this.merging.writeFrom(locale, before, text)) {
      const copy = { base: { [locale]: before }, texts: { [locale]: text } };
      const name = `${this.tab}-${Date.now()}`;
      keepCopy(shelf, this.state.draft.id, name, copy);
      this.merging.takeCopy(name, copy);
    }
    this.show([locale]);
    this.keepOrDrop();
    this.saveSoon();
  }

  /** A text whose front matter was changed by a form: rich mode shows only the body and goes on. */
  editFields(locale: Locale, text: string, field: string): void {
    this.edit(locale, text, `field ${field}`);
    this.change({ fieldEdits: this.state.fieldEdits + 1 });
  }

  /** Writes a text that no editor shows yet: those that show it load it anew. */
  replace(locale: Locale, text: string, by: string): void {
    this.edit(locale, text, by);
    this.show([locale]);
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
    await this.inTurn(() => this.saveOnce());
    return !this.merging.isDirty() && this.state.status === 'saved';
  }

  /** Asks for a step with the draft as it is when its turn comes, and takes the draft of the answer. */
  exchange(name: string, body: (draft: DraftAnswer) => object): Promise<Answer<DraftAnswer>> {
    return this.inTurn(async () => {
      const answer = await this.options.ask<DraftAnswer>(name, body(this.state.draft));
      if (answer.kind === 'done') this.take(answer.value);
      return answer;
    });
  }

  /** Somebody else may have saved: their version comes in wherever it can. */
  async look(): Promise<void> {
    await this.exchange('draft/read', ({ id }) => ({ id }));
  }

  /** The text that stays of the two that were seen; false if what came since has to be seen first. */
  settle(seen: TextConflict, text: string): boolean {
    const { locale, copy } = seen;
    const isSettled = this.merging.settle(seen, text);
    this.noteMerges([locale]);
    this.show([locale]);
    this.keepOrDrop();
    const { conflicts } = this.merging;
    if (copy && conflicts.every((own) => own.copy !== copy))
      dropCopy(this.options.shelf, this.state.draft.id, copy);
    this.saveSoon();
    return isSettled;
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
    this.show([step.locale]);
  }

  private write(locale: Locale, text: string): void {
    this.merging.write(locale, text);
    this.show([]);
    this.keepOrDrop();
    this.saveSoon();
  }

  private async saveOnce(): Promise<void> {
    if (this.merging.conflicts.length > 0) return;
    const files = this.merging.unsaved();
    if (Object.keys(files).length === 0) {
      this.change({ status: 'saved' });
      return;
    }
    const { draft, texts: sent } = this.state;
    this.change({ status: 'saving' });
    const { id, version } = draft;
    const answer = await this.options.ask<DraftAnswer>('draft/save', { id, version, files });
    if (answer.kind === 'done') {
      this.change({ error: undefined, savedAt: this.options.now?.() ?? Date.now() });
      this.taken(answer.value, this.merging.takeSaved(answer.value.files, sent));
    } else if (answer.kind === 'unreachable') {
      this.merging.leaveUnanswered(files);
      this.failed('unreachable');
    } else if (answer.status === 401) this.failed('signed-out');
    else if (answer.error === 'conflict') await this.fetchTheirs();
    else {
      this.change({ status: 'refused', error: answer.error });
      if (answer.error === 'disk-full') this.saveSoon(RETRY_MS);
    }
  }

  private async fetchTheirs(): Promise<void> {
    const { id } = this.state.draft;
    const answer = await this.options.ask<DraftAnswer>('draft/read', { id });
    if (answer.kind === 'done') this.take(answer.value, 'unsaved');
    else this.failed('unreachable');
  }

  private take(draft: DraftAnswer, status?: SaveStatus): void {
    this.taken(draft, this.merging.take(draft.files), status);
  }

  private taken(draft: DraftAnswer, changed: Locale[], status: SaveStatus = 'saved'): void {
    this.change({ draft, status });
    this.noteMerges(changed);
    this.show(changed);
    this.keepOrDrop();
    this.saveSoon();
  }

  private failed(status: 'unreachable' | 'signed-out'): void {
    this.change({ status });
    this.saveSoon(RETRY_MS);
  }

  private keepOrDrop(): void {
    const { shelf } = this.options;
    const { id } = this.state.draft;
    if (!this.merging.isDirty()) {
      dropCopy(shelf, id, this.tab);
      return;
    }
    const hasLocalCopy = keepCopy(shelf, id, this.tab, this.merging.copy());
    if (hasLocalCopy !== this.state.hasLocalCopy) this.change({ hasLocalCopy });
  }

  private saveSoon(afterMs = SAVE_AFTER_MS): void {
    clearTimeout(this.timer);
    if (this.isStopped || !this.merging.isDirty() || this.merging.conflicts.length > 0) return;
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  /** Undo goes back over one's own words alone. */
  private noteMerges(changed: Locale[]): void {
    for (const locale of changed) {
      const [from, to] = [this.state.texts[locale] ?? '', this.merging.texts[locale] ?? ''];
      this.undoStack.noteMerge({ locale, from, to });
    }
  }

  /** Tells the editors what the texts are now; those of `replaced` load theirs anew. */
  private show(changed: Locale[]): void {
    const { texts, conflicts } = this.merging;
    const replaced = { ...this.state.replaced };
    for (const locale of changed) replaced[locale]++;
    this.change({ texts, conflicts, replaced, status: this.statusNow() });
  }

  private statusNow(): SaveStatus {
    const { status } = this.state;
    if (this.merging.conflicts.length > 0) return 'conflict';
    if (status !== 'saved' && status !== 'conflict') return status;
    return this.merging.isDirty() ? 'unsaved' : 'saved';
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    // Who asked hears of an error; the next one's turn comes all the same.
    this.turn = result.catch(() => undefined);
    return result;
  }

  private change(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
