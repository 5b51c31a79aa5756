import type { Locale } from '@/i18n/locales';
import { normaliseArabic, searchWords } from './arabic';
import type { IndexFile } from './index-file';
import { tellingForms } from './stop-words';

/** The words of headlines and summaries, as they are written there: what a misspelt query may have meant. */
export class Vocabulary {
  private readonly more;
  private readonly fewer;
  private readonly none;

  constructor(database: IndexFile) {
    this.more = database.prepare(
      `INSERT INTO words VALUES (?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET stories = stories + 1, shown = min(shown, excluded.shown)`,
    );
    this.fewer = database.prepare(
      'UPDATE words SET stories = stories - 1 WHERE locale = ? AND word = ?',
    );
    this.none = database.prepare('DELETE FROM words WHERE locale = ? AND word = ? AND stories < 1');
  }

  /** Counts a story's words, and returns them for `remove`. */
  add(locale: Locale, text: string): string[] {
    const shown = new Map<string, string>();
    for (const written of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
      const word = normaliseArabic(written);
      if (word.length > 2 && tellingForms(written).length > 0 && searchWords(word)[0] === word)
        shown.set(word, written);
    }
    for (const [word, written] of shown) this.more.run(locale, word, written);
    return [...shown.keys()];
  }

  remove(locale: Locale, words: string[]): void {
    for (const word of words) {
      this.fewer.run(locale, word);
      this.none.run(locale, word);
    }
  }
}
