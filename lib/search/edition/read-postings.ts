import type { Locale } from '@/i18n/locales';
import type { IndexFile } from '../index-file';
import { COLUMN_WEIGHTS } from '../ranking';
import { behind } from '../stems';
import { keyOf, type TermEntry, weightOf } from './edition-format';
import { packPostings, postingNumber } from './packed-postings';

/** The numbers of BM25 as FTS5 has them. */
const K1 = 1.2;
const B = 0.75;
/** What stands in so many stories tells little: a few weights say where it stands most. */
const FREQUENT = 1000;

type Instance = { term: string; doc: number; col: keyof typeof COLUMN_WEIGHTS };
type Found = { term: string; own: number; behind: number; postings: number[] };

/** Every term of a language with its stories, sorted by key; `numberOf` gives a story's number by its row. */
export function readPostings(
  database: IndexFile,
  locale: Locale,
  numberOf: ReadonlyMap<number, number>,
): TermEntry[] {
  const vocabulary = `instances_${locale}`;
  database.exec(
    `CREATE VIRTUAL TABLE temp.${vocabulary} USING fts5vocab ('main', 'text_${locale}', 'instance')`,
  );
  const rows = () =>
    database
      .prepare<[], Instance>(`SELECT term, doc, col FROM temp.${vocabulary}`)
      .iterate() as IterableIterator<Instance>;
  const lengths = new Map<number, number>();
  for (const { doc } of rows()) lengths.set(doc, (lengths.get(doc) ?? 0) + 1);
  const sum = [...lengths.values()].reduce((all, own) => all + own, 0);
  // In whole words: one word more in one story leaves the weights in all others as they are.
  const average = Math.round(sum / Math.max(1, lengths.size));
  const found = new Map<string, Found>();
  let term: string | undefined;
  let counts = new Map<number, number>();
  const finish = () => {
    if (term === undefined) return;
    const round = roundingOf(counts.size, numberOf.size);
    const key = keyOf(term);
    const isBehind = term.startsWith(behind(''));
    const entry = found.get(key) ?? {
      term: isBehind ? key : term,
      own: 0,
      behind: 0,
      postings: [],
    };
    found.set(key, entry);
    for (const [doc, count] of counts) {
      const story = numberOf.get(doc);
      if (story === undefined) continue;
      const weight = round(weightOf(saturated(count, lengths.get(doc) ?? average)));
      const weights = isBehind ? { own: 0, behind: weight } : { own: weight, behind: 0 };
      entry.postings.push(postingNumber({ story, ...weights }));
      if (isBehind) entry.behind++;
      else entry.own++;
    }
  };
  const saturated = (count: number, length: number) =>
    count / (count + K1 * (1 - B + (B * length) / average));
  for (const row of rows()) {
    if (row.term !== term) {
      finish();
      term = row.term;
      counts = new Map();
    }
    counts.set(row.doc, (counts.get(row.doc) ?? 0) + COLUMN_WEIGHTS[row.col]);
  }
  finish();
  database.exec(`DROP TABLE temp.${vocabulary}`);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => [own.term, own.own, own.behind, ...packPostings(own.postings)]);
}

/** A word of more than half of the stories weighs next to nothing in any: where it stands but once is told all the same. */
function roundingOf(stories: number, all: number): (weight: number) => number {
  if (stories < FREQUENT) return (weight) => weight;
  return stories > all / 2 ? (weight) => (weight < 4 ? 2 : 6) : (weight) => weight | 1;
}
