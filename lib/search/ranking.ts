/** What a word weighs in each column of the index. */
export const COLUMN_WEIGHTS = { title: 10, summary: 4, headings: 3, body: 1, marks: 4 };
/** A story of today counts so much more than one of long ago, in relevance. */
export const FRESH = 0.35;
export const FRESH_FOR_DAYS = 60;

/** By how much a story of some days ago counts more than one of long ago. */
export function freshness(days: number): number {
  return 1 + FRESH / (1 + days / FRESH_FOR_DAYS);
}
