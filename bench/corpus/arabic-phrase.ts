import { definite, feminineAdjective, feminineVerb, isFeminine, possessed } from './arabic-forms';
import { drawAdjective, drawName, drawNoun, drawVerb, type Voice } from './arabic-voice';
import { prepositions } from './arabic-words';
import { between, chance, pick, pickZipf } from './random';

/** Adds at most three words that name something; tells whether the verb must be feminine. */
export function addNoun(voice: Voice, out: string[], clitic = ''): boolean {
  const { random } = voice;
  if (chance(random, 0.08)) {
    out.push(clitic + drawName(voice));
    return false;
  }
  const noun = drawNoun(voice);
  const feminine = isFeminine(noun);
  const kind = random();
  if (kind < 0.25) out.push(clitic + noun, definite(drawNoun(voice)));
  else if (kind < 0.35) {
    out.push(clitic + possessed(noun, pick(random, ['ه', 'ها', 'هم', 'نا'])));
  } else if (kind < 0.75) {
    out.push(definite(noun, clitic));
    if (chance(random, 0.45)) out.push(definite(adjectiveFor(voice, feminine)));
  } else out.push(clitic + noun, adjectiveFor(voice, feminine));
  return feminine;
}

/** Adds a verb and its subject, and sometimes an object: two to five words. */
export function addClause(voice: Voice, out: string[], start = ''): void {
  const { random } = voice;
  const subject: string[] = [];
  const feminine = addNoun(voice, subject);
  const verb = drawVerb(voice);
  out.push(start + (feminine ? feminineVerb(verb) : verb), ...subject);
  if (subject.length === 1 && chance(random, 0.6)) addNoun(voice, out);
}

/** Adds a preposition and what it governs: one to four words. */
export function addPlace(voice: Voice, out: string[]): void {
  const { random } = voice;
  const kind = random();
  if (kind < 0.18) addNoun(voice, out, 'ب');
  else if (kind < 0.32) addNoun(voice, out, 'ل');
  else {
    out.push(pickZipf(random, prepositions));
    addNoun(voice, out);
  }
}

/** Adds a number, a share or a year, with Western digits. */
export function addNumber(voice: Voice, out: string[]): void {
  const { random } = voice;
  const kind = random();
  if (kind < 0.3) out.push('بنسبة', `${between(random, 1, 95)}%`);
  else if (kind < 0.6) out.push('عام', String(between(random, 1950, 2026)));
  else out.push('نحو', String(between(random, 11, 980)), drawNoun(voice));
}

function adjectiveFor(voice: Voice, feminine: boolean): string {
  const adjective = drawAdjective(voice);
  return feminine ? feminineAdjective(adjective) : adjective;
}
