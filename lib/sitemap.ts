import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import { allArticles, countArchivePages } from './lists';
import { listPages } from './pages';
import { paths } from './paths';
import { listAuthors, listSections, listTopics } from './taxonomies';

/** One address for search engines, with the same page in its languages. */
export type SitemapEntry = {
  path: string;
  lastModified?: string;
  languages: Partial<Record<Locale, string>>;
};

/** Every page that readers and search engines may find, in both languages. */
export async function sitemapEntries(): Promise<SitemapEntry[]> {
  const entries = await Promise.all(
    localeCodes.map(async (locale) => [
      ...fixedEntries(locale),
      ...(await listEntries(locale)),
      ...(await pageEntries(locale)),
      ...(await articleEntries(locale)),
    ]),
  );
  return entries.flat();
}

function fixedEntries(locale: Locale): SitemapEntry[] {
  const pages = [paths.home, (code: Locale) => paths.latest(code), paths.topics, paths.authors];
  return pages.map((hrefOf) => ({
    path: hrefOf(locale),
    languages: { ar: hrefOf('ar'), en: hrefOf('en') },
  }));
}

async function listEntries(locale: Locale): Promise<SitemapEntry[]> {
  const kinds = [
    { kind: 'section', items: await listSections(locale), hrefOf: paths.section },
    { kind: 'topic', items: await listTopics(locale), hrefOf: paths.topic },
    { kind: 'author', items: await listAuthors(locale), hrefOf: paths.author },
  ] as const;
  const entries: SitemapEntry[] = await archiveEntries(locale, 'latest', (page) =>
    paths.latest(locale, page),
  );
  for (const { kind, items, hrefOf } of kinds) {
    for (const { slug, stories } of items) {
      if (stories[locale] === 0) continue;
      const inLanguages = localeCodes
        .filter((code) => stories[code] > 0)
        .map((code) => [code, hrefOf(code, slug)]);
      entries.push({ path: hrefOf(locale, slug), languages: Object.fromEntries(inLanguages) });
      entries.push(
        ...(await archiveEntries(locale, `${kind}.${slug}`, (page) => hrefOf(locale, slug, page))),
      );
    }
  }
  return entries;
}

async function archiveEntries(
  locale: Locale,
  name: Parameters<typeof countArchivePages>[1],
  hrefOf: (page: number) => string,
): Promise<SitemapEntry[]> {
  const count = await countArchivePages(locale, name);
  return Array.from({ length: count }, (_, index) => {
    const path = hrefOf(index + 1);
    return { path, languages: { [locale]: path } };
  });
}

async function pageEntries(locale: Locale): Promise<SitemapEntry[]> {
  const others = new Set((await listPages(locale === 'ar' ? 'en' : 'ar')).map(({ slug }) => slug));
  return (await listPages(locale)).map(({ slug, updatedAt }) => ({
    path: paths.page(locale, slug),
    lastModified: updatedAt,
    languages: Object.fromEntries(
      localeCodes
        .filter((code) => code === locale || others.has(slug))
        .map((code) => [code, paths.page(code, slug)]),
    ),
  }));
}

async function articleEntries(locale: Locale): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = [];
  for await (const { slug, locales, publishedAt, updatedAt } of allArticles(locale)) {
    entries.push({
      path: paths.article(locale, slug),
      lastModified: updatedAt ?? publishedAt,
      languages: Object.fromEntries(locales.map((code) => [code, paths.article(code, slug)])),
    });
  }
  return entries;
}
