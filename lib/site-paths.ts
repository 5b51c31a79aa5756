import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import { archiveDates } from './archive';
import { listDayPages } from './archive-day';
import { listCorrections, listCorrectionsPages } from './corrections';
import { feedFormats } from './feeds/feed';
import { listFeeds } from './feeds/list-feeds';
import { articlesOfPeriod, findPeriod, type ListName, listPeriods, readListHead } from './lists';
import { listPages } from './pages';
import { paths } from './paths';
import { listSitemaps } from './sitemap';
import { listAuthors, listSections, listTopics } from './taxonomies';

/** Every address of the site that answers 200: pages, feeds, sitemaps. Not media, fonts and icons. */
export async function* sitePaths(): AsyncGenerator<string> {
  yield paths.robots();
  yield paths.securityText();
  yield paths.sitemap();
  yield paths.newsSitemap();
  for (const name of await listSitemaps()) yield paths.sitemap(name);
  for (const locale of localeCodes) {
    yield* fixedPaths(locale);
    yield* listPaths(locale, 'latest', paths.latest(locale));
    yield* historyPaths(locale);
    for (const { slug } of await listSections(locale))
      yield* listPaths(locale, `section.${slug}`, paths.section(locale, slug));
    for (const { slug } of await listTopics(locale))
      yield* listPaths(locale, `topic.${slug}`, paths.topic(locale, slug));
    for (const { slug } of await listAuthors(locale))
      yield* listPaths(locale, `author.${slug}`, paths.author(locale, slug));
  }
  for (const [period] of await listPeriods('ar', 'latest')) {
    for await (const { slug } of articlesOfPeriod('ar', 'latest', period))
      for (const locale of localeCodes) yield paths.article(locale, slug);
  }
}

async function* fixedPaths(locale: Locale): AsyncGenerator<string> {
  yield paths.home(locale);
  yield paths.manifest(locale);
  yield paths.feedXml(locale);
  yield paths.feeds(locale);
  for (const { feeds } of await listFeeds(locale))
    for (const { list } of feeds)
      for (const format of feedFormats) yield paths.feed(locale, list, format);
  yield paths.topics(locale);
  yield paths.authors(locale);
  for (const { slug } of await listPages(locale)) yield paths.page(locale, slug);
  yield paths.archive(locale);
  for await (const date of archiveDates(locale)) {
    yield paths.archive(locale, date);
    for (const page of await listDayPages(locale, date)) yield paths.archive(locale, date, page);
  }
  yield paths.corrections(locale);
  for (const at of await listCorrectionsPages(locale)) yield paths.corrections(locale, at);
}

/** The histories that a story's page leads to. */
async function* historyPaths(locale: Locale): AsyncGenerator<string> {
  const corrected = new Set((await listCorrections(locale, Infinity)).map(({ slug }) => slug));
  for (const [period] of await listPeriods(locale, 'latest'))
    for await (const { slug, updatedAt } of articlesOfPeriod(locale, 'latest', period))
      if (updatedAt || corrected.has(slug)) yield paths.history(locale, slug);
}

async function* listPaths(locale: Locale, name: ListName, head: string): AsyncGenerator<string> {
  yield head;
  // A short list is shown whole by its head.
  if (!(await readListHead(locale, name)).older) return;
  for (const [period] of await listPeriods(locale, name)) {
    const pages = (await findPeriod(locale, name, period))?.pages ?? 0;
    for (let page = 1; page <= pages; page++) yield `${head}/${period}/${page}`;
  }
}
