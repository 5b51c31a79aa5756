import type { Locale } from '@/i18n/locales';
import type { IndexFile } from './index-file';
import { matchExpression } from './match-expression';
import { all, any, type Match, marks, type QueryPart } from './search-query';

export type SearchFilters = {
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

/** What a word weighs in each column of the index. */
export const COLUMN_WEIGHTS = { title: 10, summary: 4, headings: 3, body: 1, marks: 4 };
/** A story of today counts so much more than one of long ago, in relevance. */
const FRESH = 0.35;
const FRESH_FOR_DAYS = 60;
const DAY_S = 24 * 3600;

/** By how much a story of some days ago counts more than one of long ago. */
export function freshness(days: number): number {
  return 1 + FRESH / (1 + days / FRESH_FOR_DAYS);
}

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
    * (1 + ${FRESH} / (1 + max(0, @now - published) / ${FRESH_FOR_DAYS * DAY_S}.0))`;
  const by = order === 'newest' ? 'published DESC, slug' : `${score}, published DESC, slug`;
  const values = { expression, since, limit, offset, ...(order === 'relevance' && { now }) };
  const rows = database
    .prepare(`SELECT slug ${from} ORDER BY ${by} LIMIT @limit OFFSET @offset`)
    .all(values) as { slug: string }[];
  const { total } = database
    .prepare(`SELECT count(*) AS total ${from}`)
    .get({ expression, since }) as { total: number };
  return { slugs: rows.map(({ slug }) => slug), total };
}
