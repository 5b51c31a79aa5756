/** Whether an adjective or a verb takes the feminine with this noun. */
export function isFeminine(noun: string): boolean {
  return noun.endsWith('ة') || noun.endsWith('ات');
}

/** A noun or adjective with the article, and before it `و`, `ب`, `ل` or nothing. */
export function definite(word: string, clitic = ''): string {
  if (clitic === 'ل') return `لل${word.startsWith('ل') ? word.slice(1) : word}`;
  return `${clitic}ال${word}`;
}

/** A noun with a possessive ending: «خطة» and «ها» make «خطتها». */
export function possessed(noun: string, ending: string): string {
  return (noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun) + ending;
}

/** An adjective that agrees with a feminine noun. */
export function feminineAdjective(adjective: string): string {
  return `${adjective}ة`;
}

/** A verb that agrees with a feminine subject, in the past or the present. */
export function feminineVerb(verb: string): string {
  if (verb.startsWith('ي')) return `ت${verb.slice(1)}`;
  return `${verb.replace(/[اى]$/, '')}ت`;
}
