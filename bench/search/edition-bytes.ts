import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { storeFiles } from '@/lib/content/store-layout';
import { searchEdition } from '@/lib/search/browser/edition-search';
import type { ReadFile } from '@/lib/search/browser/edition-terms';
import { type EditionStory, editionFile } from '@/lib/search/edition/edition-format';
import { languageFiles } from '@/lib/search/edition/language-files';
import { indexFile, openIndex } from '@/lib/search/index-file';
import type { SearchName } from '@/lib/search/names';
import type { SearchRequest } from '@/lib/search/search-address';

const KINDS = { topics: 'topic', sections: 'section', authors: 'author' } as const;

/** What is looked for, and what is chosen beside it. */
export type EditionQuery = Pick<SearchRequest, 'text' | 'section' | 'topic' | 'period'>;

/** The search of the static edition: the brotli bytes of its index, and those that queries read beside it. */
export async function measureEdition(data: string) {
  const database = openIndex(indexFile(data));
  const texts = new Map<string, string>();
  const findStory = async (slug: string) => storyOf(data, slug);
  const facts = { names: storedNames(data), sections: {}, findStory };
  for await (const [file, text] of languageFiles(database, 'ar', facts)) texts.set(file, text);
  database.close();
  const sizes = new Map<string, number>();
  const readFiles = new Set<string>();
  const read = (async <T>(file: string) => {
    const text = texts.get(file) ?? '';
    if (!sizes.has(file)) sizes.set(file, sizeOf(text));
    readFiles.add(file);
    return JSON.parse(text) as T;
  }) satisfies ReadFile;
  const bytesOf = async (queries: EditionQuery[]) => {
    const bytes: number[] = [];
    for (const query of queries) {
      readFiles.clear();
      const request: SearchRequest = { ...query, order: 'relevance', page: 1 };
      const { total } = await searchEdition(read, request);
      readFiles.delete(editionFile.index);
      const own = [...readFiles].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
      if (total > 0) bytes.push(own);
    }
    return bytes;
  };
  return { index: sizeOf(texts.get(editionFile.index) ?? ''), bytesOf };
}

type StoredName = { slug: string; name: Record<string, string>; aliases?: string[] };

/** Names in all their spellings, as `searchNames` gives them to the edition. */
function storedNames(data: string): SearchName[] {
  return (['topics', 'sections', 'authors'] as const).flatMap((kind) => {
    const file = path.join(data, 'store', storeFiles.taxonomy(kind));
    const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredName[];
    return stored.map(({ slug, name, aliases = [] }) => ({
      kind: KINDS[kind],
      slug,
      spellings: [...Object.values(name), ...aliases],
    }));
  });
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
