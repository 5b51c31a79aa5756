import { normaliseArabic } from './arabic';
import { otherNumbers } from './broken-plurals';
import type { NameIndex, SearchName } from './names';
import { behind, readingsOf, stem } from './stems';
import { isDoubtful, isInCapitals, tellingForms } from './stop-words';

/** What a story has to hold: a stem, a mark (`mark.ts`), all of several things, or any of them. */
export type Match = { term: string } | { mark: string } | { all: Match[] } | { any: Match[] };

/** One word of a query, or several that are a name together, and what stands for it in a story. */
export type QueryPart = { words: string[]; match: Match };

const LONGEST = 200;
const MOST_WORDS = 12;

/** Marks are words of the index that no text can have: they begin with a line. */
export const marks = {
  /** The word stands in the headline in just this form. */
  exact: (word: string) => `_x${word}`,
  named: ({ kind, slug }: Pick<SearchName, 'kind' | 'slug'>) => `_${kind[0]}_${slug}`,
};

/** In how many stories a term stands. */
export type CountTerm = (term: string) => number;

/** The parts of what somebody typed; none if it says nothing. */
export function queryParts(text: string, names: NameIndex, count: CountTerm): QueryPart[] {
  const forms = tellingForms(text.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const isShouted = isInCapitals(text);
  const found = names.findIn(forms);
  const certain: QueryPart[] = [];
  const doubtful: QueryPart[] = [];
  for (let at = 0; at < forms.length; at++) {
    const here = found.filter(({ from }) => from === at);
    const length = here[0]?.length ?? 1;
    const own = forms.slice(at, at + length);
    const match = any([
      all(own.map((form) => wordMatch(form, count))),
      ...here.flatMap(({ name }) => nameMatches(name, count)),
    ]);
    const parts = own.every((form) => isDoubtful(form, isShouted)) ? doubtful : certain;
    parts.push({ words: own.map(normaliseArabic), match });
    at += length - 1;
  }
  return certain.length > 0 ? withWished(certain, doubtful) : doubtful;
}

/** Parts that a story has to have, with others that let it come sooner: who types علي may mean على. */
function withWished(needed: QueryPart[], wished: QueryPart[]): QueryPart[] {
  if (wished.length === 0) return needed;
  const matches = [...wished, ...needed].map(({ match }) => match);
  return [...needed, { words: [], match: any(matches) }];
}

function wordMatch(form: string, count: CountTerm): Match {
  const readings = likelyReadings(form, count);
  const stems = new Set([...readings, ...otherNumbers(form, readings)]);
  const terms = [...stems].flatMap((own) => [own, behind(own)]);
  return any([...terms.map((term) => ({ term })), { mark: marks.exact(normaliseArabic(form)) }]);
}

/** A rarer reading of a word (قاح behind the ل of لقاح) is none if others are so much more frequent. */
const RARE = 0.2;

function likelyReadings(form: string, count: CountTerm): string[] {
  const readings = [...new Set([...readingsOf(form), ...withHamza(form)])];
  if (readings.length === 1) return readings;
  const counts = readings.map(count);
  const most = Math.max(...counts);
  return readings.filter((_, at) => (counts[at] ?? 0) >= most * RARE);
}

/** علماء is often typed without its hamza. */
function withHamza(form: string): string[] {
  return /..\u0627$/.test(form) ? [stem(`${form}\u0621`)] : [];
}

/** A name stands for the stories on its list, and for its other spellings in any text. */
function nameMatches(name: SearchName, count: CountTerm): Match[] {
  const spellings = name.spellings
    .map(tellingForms)
    .filter((forms) => forms.length > 0)
    .map((forms) => all(forms.map((form) => wordMatch(form, count))));
  return [{ mark: marks.named(name) }, ...(name.kind === 'topic' ? spellings : [])];
}

export function all(matches: Match[]): Match {
  return matches.length === 1 && matches[0] ? matches[0] : { all: matches };
}

export function any(matches: Match[]): Match {
  return matches.length === 1 && matches[0] ? matches[0] : { any: matches };
}

/** Every stem that a match looks for, to show where a story has it. */
export function termsIn(match: Match): string[] {
  if ('term' in match) return [match.term];
  if ('mark' in match) return [];
  return ('all' in match ? match.all : match.any).flatMap(termsIn);
}
