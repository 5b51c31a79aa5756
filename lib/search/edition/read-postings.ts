import type { Locale } from '@/i18n/locales';
import type { IndexFile } from '../index-file';
import { COLUMN_WEIGHTS } from '../ranking';
import { keyOf, type TermEntry, WEIGHTS } from './edition-format';

/** The numbers of BM25 as FTS5 has them. */
const K1 = 1.2;
const B = 0.75;
/** A word of half the stories says little: only those are kept that have it most. */
const MOST_POSTINGS = 3000;
/** A section, topic or author filters, and has to know all of its stories. */
const isFilter = (term: string) => /^_[sta]_/.test(term);

type Instance = { term: string; doc: number; col: keyof typeof COLUMN_WEIGHTS };

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
  const entries: TermEntry[] = [];
  let term: string | undefined;
  let counts = new Map<number, number>();
  const finish = () => {
    if (term === undefined || term.startsWith('_x')) return;
    const postings = [...counts].flatMap(([doc, count]) => {
      const story = numberOf.get(doc);
      return story === undefined
        ? []
        : [{ story, weight: weightOf(count, lengths.get(doc) ?? average) }];
    });
    entries.push(entryOf(term, postings));
  };
  const weightOf = (count: number, length: number) => {
    const share = count / (count + K1 * (1 - B + (B * length) / average));
    return Math.max(1, Math.round(share * (WEIGHTS - 1)));
  };
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
  return entries.sort((a, b) => (keyOf(a[0]) < keyOf(b[0]) ? -1 : 1));
}

type Posting = { story: number; weight: number };

function entryOf(term: string, postings: Posting[]): TermEntry {
  const kept =
    postings.length > MOST_POSTINGS && !isFilter(term)
      ? postings.sort((a, b) => b.weight - a.weight || b.story - a.story).slice(0, MOST_POSTINGS)
      : postings;
  let last = 0;
  const numbers = kept
    .sort((a, b) => a.story - b.story)
    .map(({ story, weight }) => {
      const gap = story - last;
      last = story;
      return gap * WEIGHTS + weight;
    });
  return [term, postings.length, ...numbers];
}
