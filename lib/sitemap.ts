import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import { listYears } from './archive';
import { findImage, imageSources } from './images';
import { articlesOfPeriod, listPeriods, listTotals } from './lists';
import { listPages } from './pages';
import { paths } from './paths';
import { listAuthors, listSections, listTopics } from './taxonomies';

/** One address for search engines, with the same page in its languages. */
export type SitemapEntry = {
  path: string;
  lastModified?: string;
  /** The picture of a story, as a path. */
  image?: string;
  languages: Partial<Record<Locale, string>>;
};

/** The sitemap of everything but stories. */
export const PAGES_SITEMAP = 'pages';

/** The names of all sitemaps: one of fixed pages, and one a month of stories, newest first. */
export async function listSitemaps(): Promise<string[]> {
  return [PAGES_SITEMAP, ...(await listPeriods('ar', 'latest')).map(([period]) => period)];
}

/** The addresses of one sitemap; undefined if there is none of this name. */
export async function findSitemap(name: string): Promise<SitemapEntry[] | undefined> {
  if (name === PAGES_SITEMAP) return pagesSitemap();
  const entries: SitemapEntry[] = [];
  for await (const card of articlesOfPeriod('ar', 'latest', name)) {
    const { slug, locales, publishedAt, updatedAt } = card;
    const picture = card.hero ? await findImage('ar', card.hero) : undefined;
    const image = picture && imageSources(picture, 'wide').webp;
    const languages = Object.fromEntries(locales.map((code) => [code, paths.article(code, slug)]));
    for (const locale of locales)
      entries.push({
        path: paths.article(locale, slug),
        lastModified: updatedAt ?? publishedAt,
        image,
        languages,
      });
  }
  return entries.length > 0 ? entries : undefined;
}

async function pagesSitemap(): Promise<SitemapEntry[]> {
  const entries = await Promise.all(
    localeCodes.map(async (locale) => [
      ...fixedEntries(locale),
      ...(await listEntries(locale)),
      ...(await archiveEntries(locale)),
      ...(await pageEntries(locale)),
    ]),
  );
  return entries.flat();
}

function fixedEntries(locale: Locale): SitemapEntry[] {
  const pages = [
    paths.home,
    (code: Locale) => paths.latest(code),
    paths.topics,
    paths.authors,
    (code: Locale) => paths.archive(code),
    (code: Locale) => paths.corrections(code),
    paths.feeds,
  ];
  return pages.map((hrefOf) => ({
    path: hrefOf(locale),
    languages: { ar: hrefOf('ar'), en: hrefOf('en') },
  }));
}

async function listEntries(locale: Locale): Promise<SitemapEntry[]> {
  const totals = { ar: await listTotals('ar'), en: await listTotals('en') };
  const kinds = [
    { kind: 'section', items: await listSections(locale), hrefOf: paths.section },
    { kind: 'topic', items: await listTopics(locale), hrefOf: paths.topic },
    { kind: 'author', items: await listAuthors(locale), hrefOf: paths.author },
  ] as const;
  return kinds.flatMap(({ kind, items, hrefOf }) =>
    items.flatMap(({ slug }) => {
      const covered = localeCodes.filter((code) => totals[code][`${kind}.${slug}`]);
      if (!covered.includes(locale)) return [];
      const languages = Object.fromEntries(covered.map((code) => [code, hrefOf(code, slug)]));
      return [{ path: hrefOf(locale, slug), languages }];
    }),
  );
}

/** Years and months; their days are linked from them. */
async function archiveEntries(locale: Locale): Promise<SitemapEntry[]> {
  const dates = { ar: await yearsAndMonths('ar'), en: await yearsAndMonths('en') };
  return [...dates[locale]].map((date) => {
    const covered = localeCodes.filter((code) => dates[code].has(date));
    const languages = Object.fromEntries(covered.map((code) => [code, paths.archive(code, date)]));
    return { path: paths.archive(locale, date), languages };
  });
}

async function yearsAndMonths(locale: Locale): Promise<Set<string>> {
  const years = await listYears(locale);
  return new Set(years.flatMap(({ year, months }) => [year, ...months.map(([month]) => month)]));
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
