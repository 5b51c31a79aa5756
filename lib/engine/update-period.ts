import path from 'node:path';
import { LIST_PAGE_SIZE, storeFiles } from '../content/store-layout';
import { type ArticleCard, newestFirst } from '../content/story-facts';
import { readIfThere } from './missing';
import { parseOrUndefined, type StoreWriter } from './store-writer';
import type { ListPeriod } from './story-state';

/**
 * Takes the changed stories out of one period of a list, puts their present cards in, and writes the
 * pages that are different now. Page 1 holds the oldest stories. Returns the count of stories.
 */
export async function updatePeriod(
  writer: StoreWriter,
  store: string,
  { locale, name, period }: ListPeriod,
  changedSlugs: Set<string>,
  added: ArticleCard[],
): Promise<number> {
  const fileOf = (page: number) => storeFiles.listPage(locale, name, period, page);
  const pagesBefore: Buffer[] = [];
  const cards: ArticleCard[] = [...added];
  for (let page = 1; ; page++) {
    const bytes = await readIfThere(path.join(store, fileOf(page)));
    if (!bytes) break;
    pagesBefore.push(bytes);
    for (const card of parseOrUndefined<ArticleCard[]>(bytes) ?? [])
      if (!changedSlugs.has(card.slug)) cards.push(card);
  }
  const newest = cards.sort(newestFirst);
  const pages = Math.ceil(newest.length / LIST_PAGE_SIZE);
  for (let page = 1; page <= pages; page++) {
    const end = newest.length - (page - 1) * LIST_PAGE_SIZE;
    const shown = newest.slice(Math.max(0, end - LIST_PAGE_SIZE), end);
    const bytes = Buffer.from(JSON.stringify(shown));
    if (!pagesBefore[page - 1]?.equals(bytes)) await writer.writeBytes(fileOf(page), bytes);
  }
  for (let page = pages + 1; page <= pagesBefore.length; page++) await writer.remove(fileOf(page));
  return newest.length;
}
