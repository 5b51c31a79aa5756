import { readingsOf, stem } from './stems';
import { isDoubtful, tellingForms } from './stop-words';

/** Somebody or something with a list of stories: how it is called, in every spelling. */
export type SearchName = {
  kind: 'section' | 'topic' | 'author';
  slug: string;
  spellings: string[];
};

/** A name as it stands in a query: from word `from` on, `length` words. */
export type FoundName = { name: SearchName; from: number; length: number };

/** Names by their spellings, whatever article or particle stands before them. */
export class NameIndex {
  private readonly bySpelling = new Map<string, SearchName[]>();
  private longest = 0;

  constructor(names: SearchName[]) {
    for (const name of names) {
      for (const spelling of name.spellings) {
        const words = tellingForms(spelling);
        this.enter(name, words);
        // Who types «على» for «علي» looks for the other words.
        const certain = words.filter((word) => !isDoubtful(word));
        if (certain.length > 1) this.enter(name, certain);
      }
    }
  }

  private enter(name: SearchName, words: string[]): void {
    if (words.length === 0) return;
    const key = words.map(stem).join(' ');
    const known = this.bySpelling.get(key) ?? [];
    if (!known.includes(name)) this.bySpelling.set(key, [...known, name]);
    this.longest = Math.max(this.longest, words.length);
  }

  /** The names in a query's telling words (`tellingForms`); the longest reading wins, and none overlap. */
  findIn(words: string[]): FoundName[] {
    const found: FoundName[] = [];
    for (let from = 0; from < words.length; from++) {
      const own = this.longestAt(words, from);
      found.push(...own);
      from += Math.max(0, (own[0]?.length ?? 1) - 1);
    }
    return found;
  }

  private longestAt(words: string[], from: number): FoundName[] {
    for (let length = Math.min(this.longest, words.length - from); length > 0; length--) {
      const [first = '', ...rest] = words.slice(from, from + length);
      for (const start of readingsOf(first)) {
        const names = this.bySpelling.get([start, ...rest.map(stem)].join(' '));
        if (names) return names.map((name) => ({ name, from, length }));
      }
    }
    return [];
  }
}
