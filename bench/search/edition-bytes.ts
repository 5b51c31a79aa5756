import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { storeFiles } from '@/lib/content/store-layout';
import {
  type EditionAnswer,
  type ReadFile,
  searchEdition,
} from '@/lib/search/browser/edition-search';
import { type EditionStory, keyOf, STORIES_PER_FILE } from '@/lib/search/edition/edition-format';
import { readPostings } from '@/lib/search/edition/read-postings';
import { termFiles } from '@/lib/search/edition/term-files';
import { indexFile, openIndex } from '@/lib/search/index-file';

/** What the static edition's search would read for each query behind the first, and its index, in brotli bytes. */
export async function editionBytes(data: string, queries: string[]) {
  const database = openIndex(indexFile(data));
  const rows = database
    .prepare("SELECT id, slug, published FROM stories WHERE locale = 'ar' ORDER BY published, slug")
    .all() as { id: number; slug: string; published: number }[];
  const numbers = new Map(rows.map(({ id }, number) => [id, number]));
  const files = termFiles(readPostings(database, 'ar', numbers));
  database.close();
  const days = rows.map(({ published }) => Math.trunc(published / 86_400));
  const index = {
    stories: rows.length,
    firsts: files.map(([first]) => (first ? keyOf(first[0]) : '')),
    days: days.map((day, at) => day - (days[at - 1] ?? 0)),
    names: [],
    sections: {},
  };
  const sizes = new Map<string, number>();
  let own = 0;
  const textOf = (file: string): string => {
    const number = Number(/(\d+)\.json$/.exec(file)?.[1]);
    if (file === 'index.json') return JSON.stringify(index);
    if (file.startsWith('terms/')) return JSON.stringify(files[number] ?? []);
    const from = number * STORIES_PER_FILE;
    return JSON.stringify(
      rows.slice(from, from + STORIES_PER_FILE).map(({ slug }) => storyOf(data, slug)),
    );
  };
  const read = (async <T>(file: string) => {
    const text = textOf(file);
    const size = sizes.get(file) ?? sizeOf(text);
    sizes.set(file, size);
    if (file !== 'index.json') own += size;
    return JSON.parse(text) as T;
  }) satisfies ReadFile;
  const bytes: number[] = [];
  for (const text of queries) {
    own = 0;
    const answer: EditionAnswer = await searchEdition(read, { text, order: 'relevance', page: 1 });
    if (answer.total > 0) bytes.push(own);
  }
  return { queries: bytes, index: sizes.get('index.json') ?? 0 };
}

/** As the edition has it: a story that was withdrawn a moment ago is null until the index hears of it. */
function storyOf(data: string, slug: string): EditionStory | null {
  const file = path.join(data, 'store', storeFiles.article(slug, 'ar'));
  if (!existsSync(file)) return null;
  const { title, summary, section, publishedAt } = JSON.parse(readFileSync(file, 'utf8'));
  return { slug, title, summary, section, publishedAt };
}

function sizeOf(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length;
}
