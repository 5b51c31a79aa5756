import path from 'node:path';
import { dayOf } from '../content/newsroom-calendar';
import { type DayCounts, LIST_PAGE_SIZE, pagesOf, storeFiles } from '../content/store-layout';
import { type ArticleCard, newestFirst } from '../content/story-facts';
import { namesIn, readIfThere } from './missing';
import { parseStored, type StoreWriter } from './store-writer';
import type { ListPeriod } from './story-state';

/**
 * Takes the changed stories out of one period of a list, puts their present cards in, and writes the
 * pages that are different now. Page 1 holds the oldest stories. Returns the count of stories.
 * If the pages were left half written, `added` has all stories and the pages count for nothing.
 */
export async function updatePeriod(
  writer: StoreWriter,
  store: string,
  { locale, name, period }: ListPeriod,
  changedSlugs: Set<string>,
  added: ArticleCard[],
  isHalfWritten: boolean,
): Promise<number> {
  const fileOf = (page: number) => storeFiles.listPage(locale, name, period, page);
  const pagesBefore = new Map<number, Buffer>();
  const cards: ArticleCard[] = [...added];
  for (const page of await pagesIn(path.join(store, path.dirname(fileOf(1))))) {
    const bytes = await readIfThere(path.join(store, fileOf(page)));
    if (!bytes) continue;
    pagesBefore.set(page, bytes);
    if (isHalfWritten) continue;
    for (const card of parseStored<ArticleCard[]>(bytes, fileOf(page)) ?? [])
      if (!changedSlugs.has(card.slug)) cards.push(card);
  }
  const newest = cards.sort(newestFirst);
  const pages = pagesOf(newest.length);
  for (let page = 1; page <= pages; page++) {
    const end = newest.length - (page - 1) * LIST_PAGE_SIZE;
    const shown = newest.slice(Math.max(0, end - LIST_PAGE_SIZE), end);
    const bytes = Buffer.from(JSON.stringify(shown));
    if (!pagesBefore.get(page)?.equals(bytes)) await writer.writeBytes(fileOf(page), bytes);
  }
  for (const page of pagesBefore.keys()) if (page > pages) await writer.remove(fileOf(page));
  if (name === 'latest') await writeDays(writer, storeFiles.days(locale, period), newest);
  return newest.length;
}

async function writeDays(writer: StoreWriter, file: string, newest: ArticleCard[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { publishedAt } of newest) {
    const day = dayOf(publishedAt);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days: DayCounts = [...counts];
  if (days.length > 0) await writer.write(file, days);
  else await writer.remove(file);
}

async function pagesIn(folder: string): Promise<number[]> {
  const names = await namesIn(folder);
  return names.flatMap((name) => Number(/^([1-9]\d*)\.json$/.exec(name)?.[1] ?? []));
}
