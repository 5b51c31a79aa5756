/** Endings that stand last: gender and possession, also behind the ت that ة becomes. */
const LAST = 'تهما تها تهم تهن تنا ته هما ها هم هن نا يه ية ه ة'.split(' ');
/** Endings of plural, dual and case, and that of فلسطيني. */
const INNER = 'تين تان ان ات ون ين ي ا'.split(' ');
/** A word keeps at least so many letters. */
export const LEAST_LETTERS = 3;

const lasts = byLastLetter([...LAST, ...INNER]);
const inners = byLastLetter(INNER);

/** Endings by their last letter, the longest first: most words have none to try. */
function byLastLetter(endings: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const ending of [...endings].sort((a, b) => b.length - a.length)) {
    const last = ending.slice(-1);
    found.set(last, [...(found.get(last) ?? []), ending]);
  }
  return found;
}

/** A word without its endings: فلسطينيين, فلسطيني and فلسطين come to the same. */
export function withoutEndings(word: string): string {
  let own = withoutOne(word, lasts);
  for (let shorter = withoutOne(own, inners); shorter !== own; shorter = withoutOne(own, inners))
    own = shorter;
  return own;
}

function withoutOne(word: string, endings: Map<string, string[]>): string {
  for (const ending of endings.get(word.slice(-1)) ?? [])
    if (word.length - ending.length >= LEAST_LETTERS && word.endsWith(ending))
      return word.slice(0, -ending.length);
  return word;
}

/** The same if the ت before a possessive is the word's own, as in نباتها; none without such a ت. */
export function withOwnTa(word: string): string[] {
  const [, owned] = /^(.+ت)(?:هما|ها|هم|هن|نا|ه)$/.exec(word) ?? [];
  return owned ? [withoutEndings(owned)] : [];
}

/** The same of a word too short to lose more than its ending: خطة of خطتها and خطتين. */
export function ofShortWord(word: string): string[] {
  const [, short] = /^(..)ت(?:هما|ها|هم|هن|نا|ه|ان|ين)$/.exec(word) ?? [];
  return short ? [`${short}ه`] : [];
}
