import { type Locale, localeCodes } from '@/i18n/locales';
import type { DraftFiles } from '../stories/draft-store';
import { mergeDocument } from '../text/merge-document';
import type { LocalCopy } from './local-copy';

/** Both versions of a text that two people changed in the same place. */
export type TextConflict = {
  locale: Locale;
  ours: string;
  theirs: string;
  /** The tab that left ours in the browser. */
  copy?: string;
};

/** What came of a choice. */
export type Settling = 'settled' | 'joined' | 'apart';

/**
 * The texts on one screen, beside what the server has. What comes from elsewhere is merged by key and block;
 * a choice between two versions stays open until somebody makes it, whatever is typed or saved meanwhile.
 */
export class MergingTexts {
  conflicts: TextConflict[] = [];
  private own: DraftFiles;
  /** What our texts and the server's began from: the server's, except while a choice is open. */
  private bases: DraftFiles;
  /** Sent, without an answer: the server may have it all the same. */
  private unanswered: DraftFiles = {};

  constructor(private onServer: DraftFiles) {
    this.own = onServer;
    this.bases = onServer;
  }

  get texts(): DraftFiles {
    return this.own;
  }

  write(locale: Locale, text: string): void {
    this.own = { ...this.own, [locale]: text };
  }

  /**
   * What an editor made of the text `before`: whatever came from elsewhere since then stays. False if both changed
   * the same place: then the text on the screen is as it was.
   */
  writeFrom(locale: Locale, before: string, text: string): boolean {
    const merge = mergeDocument(before, text, textIn(this.own, locale));
    if (merge.isMerged) this.write(locale, merge.text);
    return merge.isMerged;
  }

  /** The texts that the server does not have yet. */
  unsaved(): DraftFiles {
    const isNew = (locale: Locale) => this.own[locale] !== this.onServer[locale];
    return Object.fromEntries(
      localeCodes.filter(isNew).map((locale) => [locale, this.own[locale]]),
    );
  }

  isDirty(): boolean {
    return Object.keys(this.unsaved()).length > 0;
  }

  /** What a later session needs in order to go on from here. */
  copy(): LocalCopy {
    return { base: this.bases, texts: this.own };
  }

  /** `files` went to the server, and no answer came. */
  leaveUnanswered(files: DraftFiles): void {
    this.unanswered = { ...this.unanswered, ...files };
  }

  /** The server's answer to a save of `sent`; gives the languages whose text changed on the screen. */
  takeSaved(files: DraftFiles, sent: DraftFiles): Locale[] {
    this.bases = sent;
    this.unanswered = {};
    return this.take(files);
  }

  /** What the server has now; gives the languages whose text changed on the screen. */
  take(files: DraftFiles): Locale[] {
    this.onServer = files;
    return localeCodes.filter((locale) => this.merge(locale));
  }

  /** Takes up what a closed tab left; what cannot be merged becomes a choice, and the screen stays. */
  takeCopy(tab: string, { base, texts }: LocalCopy): Locale[] {
    return localeCodes.filter((locale) => {
      if (texts[locale] === undefined && base[locale] === undefined) return false;
      const [ours, theirs] = [textIn(texts, locale), textIn(this.own, locale)];
      const merge = mergeDocument(textIn(base, locale), ours, theirs);
      if (merge.isMerged) return this.show(locale, merge.text);
      this.conflicts = [...this.conflicts, { locale, ours, theirs, copy: tab }];
      return false;
    });
  }

  /**
   * Makes the choice: `text` stays of the two that were `seen`. What was typed on the screen or saved by others
   * since then comes in as well. Where it cannot, the same choice is open with the newest versions: `ours` holds
   * `text` if that and what was typed since are `joined`, and not if they are `apart`.
   */
  settle(seen: TextConflict, text: string): Settling {
    const { locale, copy } = seen;
    const [now, theirs] = [textIn(this.own, locale), textIn(this.onServer, locale)];
    const since = mergeDocument(copy ? seen.theirs : seen.ours, text, now);
    const others = this.conflicts.filter((own) => own.locale !== locale || own.copy !== copy);
    if (!since.isMerged) {
      const newest = copy ? { ...seen, theirs: now } : { ...seen, ours: now, theirs };
      this.conflicts = [...others, newest];
      return 'apart';
    }
    this.conflicts = others;
    this.show(locale, since.text);
    if (copy) return 'settled';
    this.bases = { ...this.bases, [locale]: seen.theirs };
    this.merge(locale);
    return this.conflictOf(locale) ? 'joined' : 'settled';
  }

  private conflictOf(locale: Locale): TextConflict | undefined {
    return this.conflicts.find((own) => own.locale === locale && own.copy === undefined);
  }

  /** Brings the server's text of a language into ours; true if the screen has to show another one. */
  private merge(locale: Locale): boolean {
    // Whoever chooses has both before their eyes: what comes in meanwhile waits.
    if (this.conflictOf(locale)) return false;
    const [ours, theirs] = [textIn(this.own, locale), textIn(this.onServer, locale)];
    const isUnanswered = theirs === this.unanswered[locale];
    const was = isUnanswered ? theirs : textIn(this.bases, locale);
    const merge = mergeDocument(was, ours, theirs);
    if (!merge.isMerged) {
      this.conflicts = [...this.conflicts, { locale, ours, theirs }];
      return false;
    }
    this.bases = { ...this.bases, [locale]: this.onServer[locale] };
    return this.show(locale, merge.text);
  }

  private show(locale: Locale, text: string): boolean {
    if (text === textIn(this.own, locale)) return false;
    this.write(locale, text);
    return true;
  }
}

/** A language without a file has an empty text. */
function textIn(files: DraftFiles, locale: Locale): string {
  return files[locale] ?? '';
}
