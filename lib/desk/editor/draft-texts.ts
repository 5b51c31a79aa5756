import type { Locale } from '@/i18n/locales';
import type { DraftFiles } from '../stories/draft-store';
import { type CopyShelf, dropCopy, keepCopy, readCopies } from './local-copy';
import { MergingTexts, type Settling, type TextConflict } from './merging-texts';
import type { TextsState } from './session-state';
import { UndoStack } from './undo-stack';

type Options = {
  /** Names the draft among the browser's copies. */
  id: string;
  shelf: CopyShelf;
  now: () => number;
  /** Told when the editors have to show something else. */
  onShow: () => void;
  /** Told when there may be something to save. */
  onWritten: () => void;
};

/**
 * The texts of one draft in one browser tab: as they are typed, with what can be undone, and kept in the
 * browser until the server has them. What comes from elsewhere is merged in.
 */
export class DraftTexts {
  readonly undoStack = new UndoStack();
  state: TextsState;
  private readonly merging: MergingTexts;
  /** Names this tab among the browser's copies. */
  private readonly tab = Math.random().toString(36).slice(2);

  constructor(
    files: DraftFiles,
    private readonly options: Options,
  ) {
    this.merging = new MergingTexts(files);
    this.state = {
      texts: files,
      conflicts: [],
      replaced: { ar: 0, en: 0 },
      fieldEdits: 0,
      hasLocalCopy: true,
    };
  }

  /** Whether the server lacks something. */
  get isDirty(): boolean {
    return this.merging.isDirty();
  }

  /** Takes up what tabs left in the browser when they were closed before everything was saved. */
  restore(): void {
    const { shelf, id, onWritten } = this.options;
    for (const [tab, copy] of readCopies(shelf, id)) {
      this.show(this.merging.takeCopy(tab, copy));
      // Both versions are shown first; the copy stays until one is chosen, and others wait for the next time.
      if (this.state.conflicts.length > 0) return;
      this.keepOrDrop();
      dropCopy(shelf, id, tab);
    }
    onWritten();
  }

  /** A text as it is now; `by` names the part of the editor that changed it. */
  edit(locale: Locale, text: string, by: string): void {
    const before = this.state.texts[locale];
    if (before === text) return;
    this.undoStack.note({ locale, text: before ?? '' }, by, this.options.now());
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
    this.undoStack.note({ locale, text: now }, `${by} merged`, 0);
    if (!this.merging.writeFrom(locale, before, text)) {
      const copy = { base: { [locale]: before }, texts: { [locale]: text } };
      const name = `${this.tab}-${Date.now()}`;
      keepCopy(this.options.shelf, this.options.id, name, copy);
      this.merging.takeCopy(name, copy);
    }
    this.written([locale]);
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

  /** The text that stays of the two that were seen; what came since may have to be seen first. */
  settle(seen: TextConflict, text: string): Settling {
    const { locale, copy } = seen;
    const settling = this.merging.settle(seen, text);
    this.noteMerges([locale]);
    this.written([locale]);
    if (copy && this.state.conflicts.every((own) => own.copy !== copy))
      dropCopy(this.options.shelf, this.options.id, copy);
    return settling;
  }

  /** The texts that the server does not have yet. */
  unsaved(): DraftFiles {
    return this.merging.unsaved();
  }

  /** `files` went to the server, and no answer came. */
  leaveUnanswered(files: DraftFiles): void {
    this.merging.leaveUnanswered(files);
  }

  /**
   * What the server has now; after a save, `sent` is what was on the screen when it was sent. `onMerged` comes before
   * anything is shown, and not if the merge fails: nobody may go by a version whose words are not in the text.
   */
  take(files: DraftFiles, onMerged: () => void, sent?: DraftFiles): void {
    const { merging } = this;
    const changed = sent ? merging.takeSaved(files, sent) : merging.take(files);
    onMerged();
    this.noteMerges(changed);
    this.written(changed);
  }

  /** The texts are public: this tab's copy is needed no more. */
  dropOwnCopy(): void {
    dropCopy(this.options.shelf, this.options.id, this.tab);
  }

  private step(step: { locale: Locale; text: string } | undefined): void {
    if (!step) return;
    this.write(step.locale, step.text);
    this.show([step.locale]);
  }

  private write(locale: Locale, text: string): void {
    this.merging.write(locale, text);
    this.written([]);
  }

  private written(changed: Locale[]): void {
    this.show(changed);
    this.keepOrDrop();
    this.options.onWritten();
  }

  /** Undo goes back over one's own words alone. */
  private noteMerges(changed: Locale[]): void {
    for (const locale of changed) {
      const [from, to] = [this.state.texts[locale] ?? '', this.merging.texts[locale] ?? ''];
      this.undoStack.noteMerge({ locale, from, to });
    }
  }

  /** Tells the editors what the texts are now; those of `changed` load theirs anew. */
  private show(changed: Locale[]): void {
    const { texts, conflicts } = this.merging;
    const replaced = { ...this.state.replaced };
    for (const locale of changed) replaced[locale]++;
    this.change({ texts, conflicts, replaced });
  }

  private keepOrDrop(): void {
    if (!this.isDirty) {
      this.dropOwnCopy();
      return;
    }
    const { shelf, id } = this.options;
    const hasLocalCopy = keepCopy(shelf, id, this.tab, this.merging.copy());
    if (hasLocalCopy !== this.state.hasLocalCopy) this.change({ hasLocalCopy });
  }

  private change(change: Partial<TextsState>): void {
    this.state = { ...this.state, ...change };
    this.options.onShow();
  }
}
