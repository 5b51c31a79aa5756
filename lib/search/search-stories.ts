import type { Locale } from '@/i18n/locales';
import type { IndexFile } from './index-file';
import { matchExpression } from './match-expression';
import { COLUMN_WEIGHTS, FRESH, FRESH_FOR_DAYS } from './ranking';
import { all, any, type Match, marks, type QueryPart } from './search-query';

type SearchFilters = {
  section?: string;
  topic?: string;
  /** Only stories published since, in seconds since 1970. */
  since?: number;
};

export type SearchOrder = 'relevance' | 'newest';

export type SearchOptions = SearchFilters & {
  locale: Locale;
  parts: QueryPart[];
  order: SearchOrder;
  limit: number;
  offset: number;
  /** Seconds since 1970. */
  now: number;
};

/** Slugs of a page of results, and how many there are in all. */
export type SearchResults = { slugs: string[]; total: number };

/** Stories with all parts of a query. */
export function searchStories(database: IndexFile, options: SearchOptions): SearchResults {
  return run(database, options, all(options.parts.map(({ match }) => match)));
}

/** Stories with some parts of a query but not all, for a query that finds few. */
export function searchPartly(database: IndexFile, options: SearchOptions): SearchResults {
  const matches = options.parts.map(({ match }) => match);
  if (matches.length < 2) return { slugs: [], total: 0 };
  return run(database, options, any(matches), all(matches));
}

function run(
  database: IndexFile,
  { locale, section, topic, since = 0, order, limit, offset, now }: SearchOptions,
  wanted: Match,
  unwanted?: Match,
): SearchResults {
  const filters = [
    ...(section ? [marks.named({ kind: 'section', slug: section })] : []),
    ...(topic ? [marks.named({ kind: 'topic', slug: topic })] : []),
  ].map((mark): Match => ({ mark }));
  const base = matchExpression(all([wanted, ...filters]));
  const expression = unwanted ? `${base} NOT ${matchExpression(unwanted)}` : base;
  const from = `FROM text_${locale} JOIN stories ON stories.id = text_${locale}.rowid
    WHERE text_${locale} MATCH @expression AND published >= @since`;
  const score = `bm25(text_${locale}, ${Object.values(COLUMN_WEIGHTS).join(', ')})
    * (1 + ${FRESH} / (1 + max(0, @now - published) / ${FRESH_FOR_DAYS * 24 * 3600}.0))`;
  const by = order === 'newest' ? 'published DESC, slug' : `${score}, published DESC, slug`;
  const values = { expression, since, limit, offset, ...(order === 'relevance' && { now }) };
  const rows = database
    .prepare(`SELECT slug ${from} ORDER BY ${by} LIMIT @limit OFFSET @offset`)
    .all(values) as { slug: string }[];
  // Without a time to compare, the index alone knows how many: five times as fast.
  const counted = since > 0 ? from : `FROM text_${locale} WHERE text_${locale} MATCH @expression`;
  const { total } = database
    .prepare(`SELECT count(*) AS total ${counted}`)
    .get({ expression, ...(since > 0 && { since }) }) as { total: number };
  return { slugs: rows.map(({ slug }) => slug), total };
}
