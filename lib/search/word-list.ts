import type { Locale } from '@/i18n/locales';
import { editDistance } from './edit-distance';
import type { IndexFile } from './index-file';
import { lettersOf } from './written-words';

/** Words of one length, and in how many stories each stands; a bit of `letters` for every letter of a word. */
type SameLength = { words: string[]; stories: number[]; letters: Int32Array };

export type NearWord = { word: string; distance: number; stories: number };

/** The words of headlines and summaries, in memory: a table of them takes too long to go through. */
export class WordList {
  private readonly byLength = new Map<number, SameLength>();

  constructor(database: IndexFile, locale: Locale) {
    const rows = database
      .prepare<[Locale], [word: string, stories: number]>(
        'SELECT word, stories FROM words WHERE locale = ?',
      )
      .raw();
    for (const [word, stories] of rows.iterate(locale)) {
      const own = this.byLength.get(word.length) ?? {
        words: [],
        stories: [],
        letters: new Int32Array(),
      };
      own.words.push(word);
      own.stories.push(stories);
      this.byLength.set(word.length, own);
    }
    for (const own of this.byLength.values())
      own.letters = Int32Array.from(own.words, (word) => lettersOf(word));
  }

  /**
   * The word nearest to this one, at most so many letters away; of words equally near, the one in more stories.
   * Another first letter makes a word half a letter further away.
   */
  nearest(word: string, most: number): NearWord | undefined {
    const letters = lettersOf(word);
    let best: NearWord | undefined;
    for (let length = word.length - most; length <= word.length + most; length++) {
      const own = this.byLength.get(length);
      if (!own) continue;
      for (let at = 0; at < own.words.length; at++) {
        // A letter that becomes another one changes two bits.
        if (bitsIn((own.letters[at] ?? 0) ^ letters) > 2 * most) continue;
        const known = own.words[at] ?? '';
        const distance = editDistance(word, known, most) + (known[0] === word[0] ? 0 : 0.5);
        if (distance > most) continue;
        const stories = own.stories[at] ?? 0;
        if (
          !best ||
          distance < best.distance ||
          (distance === best.distance && stories > best.stories)
        )
          best = { word: known, distance, stories };
      }
    }
    return best;
  }
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
