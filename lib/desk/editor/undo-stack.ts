import type { Locale } from '@/i18n/locales';
import { mergeDocument } from '../text/merge-document';

type Step = { locale: Locale; text: string };

/** A step as it was noted, and how many texts had come from elsewhere by then. */
type Noted = Step & { merges: number };

/** A text before and after something from elsewhere was merged in. */
type Merged = { locale: Locale; from: string; to: string };

const MOST = 200;

/**
 * What the texts were before each change: undone in the order they were made, in whatever mode. What others wrote
 * is never undone with it.
 */
export class UndoStack {
  private past: Noted[] = [];
  private future: Noted[] = [];
  private readonly merges: Merged[] = [];
  private lastAt = 0;
  private lastBy = '';

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Notes the text before a change; what is typed in one go in one place is one step. */
  note(step: Step, by: string, now: number): void {
    const source = `${step.locale} ${by}`;
    const isSameGo = source === this.lastBy && now - this.lastAt < 1200;
    this.lastBy = source;
    this.lastAt = now;
    this.future = [];
    if (isSameGo) return;
    this.past = [...this.past, { ...step, merges: this.merges.length }].slice(-MOST);
  }

  /** Notes that something from elsewhere came into a text. */
  noteMerge(merge: Merged): void {
    this.merges.push(merge);
    this.lastBy = '';
  }

  /** The text to go back to; `current` gives what is there now, for `redo`. */
  undo(current: (locale: Locale) => string): Step | undefined {
    return this.move(this.past, this.future, current);
  }

  redo(current: (locale: Locale) => string): Step | undefined {
    return this.move(this.future, this.past, current);
  }

  private move(from: Noted[], to: Noted[], current: (locale: Locale) => string): Step | undefined {
    this.lastBy = '';
    for (let step = from.pop(); step; step = from.pop()) {
      const text = this.broughtUp(step);
      // Somebody wrote in the same place since then: going back would take their words away.
      if (text === undefined) continue;
      const { locale } = step;
      to.push({ locale, text: current(locale), merges: this.merges.length });
      return { locale, text };
    }
    return undefined;
  }

  /** The text of a step with all that came from elsewhere since; undefined if that cannot be. */
  private broughtUp({ locale, text, merges }: Noted): string | undefined {
    let now = text;
    for (const merged of this.merges.slice(merges)) {
      if (merged.locale !== locale) continue;
      const merge = mergeDocument(merged.from, now, merged.to);
      if (!merge.isMerged) return undefined;
      now = merge.text;
    }
    return now;
  }
}
