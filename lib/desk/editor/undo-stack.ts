import type { Locale } from '@/i18n/locales';

type Step = { locale: Locale; text: string };

const MOST = 200;

/** What the texts were before each change: undone in the order they were made, in whatever mode. */
export class UndoStack {
  private past: Step[] = [];
  private future: Step[] = [];
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
    this.past = [...this.past, step].slice(-MOST);
  }

  /** The text to go back to; `current` gives what is there now, for `redo`. */
  undo(current: (locale: Locale) => string): Step | undefined {
    return this.move(this.past, this.future, current);
  }

  redo(current: (locale: Locale) => string): Step | undefined {
    return this.move(this.future, this.past, current);
  }

  private move(from: Step[], to: Step[], current: (locale: Locale) => string): Step | undefined {
    const step = from.pop();
    if (step) to.push({ locale: step.locale, text: current(step.locale) });
    this.lastBy = '';
    return step;
  }
}
