import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { storeFiles } from '@/lib/content/store-layout';
import { type EditionAnswer, searchEdition } from '@/lib/search/browser/edition-search';
import type { ReadFile } from '@/lib/search/browser/edition-terms';
import { type EditionStory, editionFile } from '@/lib/search/edition/edition-format';
import { languageFiles } from '@/lib/search/edition/language-files';
import { indexFile, openIndex } from '@/lib/search/index-file';

/** What the static edition's search would read for each query behind the first, and its index, in brotli bytes. */
export async function editionBytes(data: string, queries: string[]) {
  const database = openIndex(indexFile(data));
  const texts = new Map<string, string>();
  const findStory = async (slug: string) => storyOf(data, slug);
  const facts = { names: [], sections: {}, findStory };
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
  const bytes: number[] = [];
  for (const text of queries) {
    readFiles.clear();
    const answer: EditionAnswer = await searchEdition(read, { text, order: 'relevance', page: 1 });
    readFiles.delete(editionFile.index);
    const own = [...readFiles].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
    if (answer.total > 0) bytes.push(own);
  }
  return { queries: bytes, index: sizes.get(editionFile.index) ?? 0 };
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
