import { type Locale, localeCodes } from '@/i18n/locales';
import type { Manifest } from './manifest';
import { LIST_PAGE_SIZE, type ListName, storeFiles } from './store-layout';
import type { StoreWriter } from './store-writer';
import { type ArticleCard, cardOf, isPublic, newestFirst } from './story-facts';
import { documentFile } from './write-documents';

/**
 * Writes every list of stories in numbered pages. Page 1 holds the oldest stories, so that a new
 * story touches only the last page and old pages keep their address and bytes for ever.
 * Returns when the next scheduled story is due.
 */
export async function writeLists(
  writer: StoreWriter,
  manifest: Manifest,
  now: Date,
  blocked: Set<string>,
): Promise<Date | undefined> {
  keepDocuments(writer, manifest);
  for (const locale of localeCodes) {
    const cards = publicCards(manifest, locale, now, blocked).sort(newestFirst).reverse();
    for (const [name, list] of byList(cards)) await writeList(writer, locale, name, list);
  }
  return nextDue(manifest, now);
}

function keepDocuments(writer: StoreWriter, manifest: Manifest): void {
  for (const entry of manifest.values()) {
    const file = documentFile(entry.path);
    const status = entry.story?.status ?? entry.translation?.status ?? 'published';
    if (file && status === 'published') writer.keep(file);
  }
}

function publicCards(
  manifest: Manifest,
  locale: Locale,
  now: Date,
  blocked: Set<string>,
): ArticleCard[] {
  return [...manifest].flatMap(([file, { path, story }]) => {
    if (!story || path?.kind !== 'document' || blocked.has(file) || !isPublic(story, now))
      return [];
    const translation = manifest.get(file.replace(/ar\.mdx$/, 'en.mdx'))?.translation;
    return cardOf(path.id, locale, story, translation) ?? [];
  });
}

function byList(oldestFirst: ArticleCard[]): Map<ListName, ArticleCard[]> {
  const lists = new Map<ListName, ArticleCard[]>([['latest', []]]);
  for (const card of oldestFirst) {
    const names: ListName[] = [
      'latest',
      `section.${card.section}`,
      ...card.topics.map((topic): ListName => `topic.${topic}`),
      ...card.authors.map((author): ListName => `author.${author}`),
    ];
    for (const name of new Set(names)) {
      const list = lists.get(name) ?? [];
      list.push(card);
      lists.set(name, list);
    }
  }
  return lists;
}

async function writeList(
  writer: StoreWriter,
  locale: Locale,
  name: ListName,
  oldestFirst: ArticleCard[],
): Promise<void> {
  const pages = Math.ceil(oldestFirst.length / LIST_PAGE_SIZE);
  for (let page = 1; page <= pages; page++) {
    const cards = oldestFirst.slice((page - 1) * LIST_PAGE_SIZE, page * LIST_PAGE_SIZE);
    await writer.write(storeFiles.listPage(locale, name, page), cards.reverse());
  }
  await writer.write(storeFiles.listInfo(locale, name), { total: oldestFirst.length, pages });
}

function nextDue(manifest: Manifest, now: Date): Date | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const { story } of manifest.values()) {
    const due = story?.status === 'published' ? Date.parse(story.publishedAt) : 0;
    if (due > now.getTime()) next = Math.min(next, due);
  }
  return Number.isFinite(next) ? new Date(next) : undefined;
}
