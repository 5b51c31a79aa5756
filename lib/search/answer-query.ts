import { didYouMean, type Mending, mendText } from './did-you-mean';
import { type IndexFile, termCounter } from './index-file';
import type { NameIndex } from './names';
import { answeringPage } from './result-pages';
import { type QueryPart, queryParts, termsIn } from './search-query';
import { type SearchOptions, searchPartly, searchStories } from './search-stories';

export type QueryAnswer = {
  /** Slugs of the page that was asked for; of the last one if that is behind it. */
  slugs: string[];
  /** Stories with all of the words. */
  total: number;
  /** Slugs of stories with some of the words, when few have all. */
  partly: string[];
  /** What misspelt words may have meant. */
  mendings: Mending[];
  /** The mended text, if nothing was found as it was written: the answer is for this one. */
  mended?: string;
  /** What was looked for, to show where a story has it. */
  terms: Set<string>;
};

/** With fewer results than this, stories with some of the words are shown as well. */
const FEW = 5;

/** Answers what somebody typed; undefined if it says nothing. */
export function answerQuery(
  database: IndexFile,
  names: NameIndex,
  text: string,
  options: Omit<SearchOptions, 'parts'>,
): QueryAnswer | undefined {
  const parts = partsOf(database, names, text, options);
  if (parts.length === 0) return undefined;
  const answer = answerParts(database, parts, options);
  const { limit, offset } = options;
  const last = (answeringPage(offset / limit + 1, answer.total) - 1) * limit;
  if (offset > last) return answerQuery(database, names, text, { ...options, offset: last });
  const isFew = answer.total < FEW && offset === 0;
  const mendings = isFew ? didYouMean(database, options.locale, parts) : [];
  if (mendings.length === 0) return { ...answer, mendings };
  const mended = mendText(text, mendings);
  const better = answerParts(database, partsOf(database, names, mended, options), options);
  if (!hasStories(answer) && hasStories(better)) return { ...better, mendings: [], mended };
  // What was chosen may leave the mended words without stories too: nobody is led there.
  return { ...answer, mendings: better.total > 0 ? mendings : [] };
}

function hasStories({ total, partly }: Pick<QueryAnswer, 'total' | 'partly'>): boolean {
  return total + partly.length > 0;
}

function partsOf(
  database: IndexFile,
  names: NameIndex,
  text: string,
  { locale }: Pick<SearchOptions, 'locale'>,
): QueryPart[] {
  return queryParts(text, names, termCounter(database, locale));
}

function answerParts(database: IndexFile, parts: QueryPart[], own: Omit<SearchOptions, 'parts'>) {
  const options = { ...own, parts };
  const { slugs, total } = searchStories(database, options);
  const isFew = total < FEW && options.offset === 0;
  const partly = isFew ? searchPartly(database, { ...options, limit: FEW }).slugs : [];
  return { slugs, total, partly, terms: new Set(parts.flatMap(({ match }) => termsIn(match))) };
}
