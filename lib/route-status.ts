import 'server-only';
import { isLocale, type Locale } from '@/i18n/locales';
import { isArchived } from './archive';
import { listDayPages } from './archive-day';
import { findCard } from './articles';
import { isSlug } from './content/check-attribute';
import { findCorrectionsPage } from './corrections';
import { parseFeedFile } from './feeds/feed';
import { findPeriod, type ListName } from './lists';
import { mendPath } from './mend-path';
import { findPage } from './pages';
import { paths } from './paths';
import { findRedirect, isGone } from './redirects';
import { listSitemaps } from './sitemap';
import { findAuthor, findSection, findTopic } from './taxonomies';

/** What a reader's address leads to: a page, another address, or nothing (any more). */
export type RouteStatus =
  | { kind: 'found' }
  | { kind: 'moved'; to: string; isPermanent: boolean }
  | { kind: 'missing' | 'gone'; locale: Locale };

/** Pages of one part, such as `/ar/topics`. */
const INDEXES = new Set(['topics', 'authors', 'archive', 'corrections']);

const PAGE_NUMBER = /^[1-9]\d{0,4}$/;

/** What lies outside the languages, besides the sitemaps of months. */
const FILES = new Set<string>([
  paths.robots(),
  paths.sitemap(),
  paths.newsSitemap(),
  paths.securityText(),
]);
const FOUND: RouteStatus = { kind: 'found' };
const moved = (to: string): RouteStatus => ({ kind: 'moved', to, isPermanent: true });

/**
 * Asks the store whether an address exists, before Next renders it: a made-up slug must not cost a
 * render or a cache entry. Addresses that people mangled while copying move to the right one. `search`, with its
 * question mark, only tells old addresses apart (`/?p=123`).
 */
export async function routeStatus(pathname: string, search = ''): Promise<RouteStatus> {
  const path = decodePath(pathname);
  if (path === '/' && search !== '') {
    const old = await redirected('/', search, 'ar');
    if (old) return old;
  }
  if (path === '/') return { kind: 'moved', to: paths.home('ar'), isPermanent: false };
  if (path === undefined || path.length > 400)
    return (await redirected(pathname, search, 'ar')) ?? { kind: 'missing', locale: 'ar' };
  const [first = '', ...rest] = path.split('/').slice(1);
  const locale = isLocale(first) ? first : 'ar';
  // Every other spelling of an address (`/%61r`) would cost a render and a file of its own.
  if (isLocale(first) ? await exists(first, rest) : await isFile(path))
    return path === pathname ? FOUND : moved(path);
  return (
    (await redirected(pathname, search, locale)) ??
    (await wholePeriod(locale, rest)) ??
    (await withdrawn(locale, rest)) ??
    (await mended(path)) ?? { kind: 'missing', locale }
  );
}

async function isFile(path: string): Promise<boolean> {
  if (FILES.has(path)) return true;
  const name = /^\/sitemaps\/([\w-]{1,20})\.xml$/.exec(path)?.[1];
  return name !== undefined && (await listSitemaps()).includes(name);
}

async function exists(
  locale: Locale,
  [kind, slug, ...rest]: (string | undefined)[],
): Promise<boolean> {
  if (kind === undefined) return true;
  if (kind === 'search' || kind === 'feed.xml' || kind === 'manifest.webmanifest')
    return slug === undefined;
  if (kind === 'feeds') return slug === undefined || (await isFeed(locale, slug, rest));
  if (kind === 'latest')
    return slug === undefined || (await isArchivePage(locale, 'latest', [slug, ...rest]));
  if (slug === undefined) return INDEXES.has(kind);
  if (kind === 'archive') return isArchive(locale, slug, rest);
  if (kind === 'corrections') return isCorrectionsPage(locale, [slug, ...rest]);
  if (!isSlug(slug)) return false;
  if (kind === 'articles') return isStoryPage(locale, slug, rest);
  if (kind === 'about') return rest.length === 0 && (await findPage(locale, slug)) !== undefined;
  const name = await findListName(locale, kind, slug);
  return name !== undefined && (rest.length === 0 || (await isArchivePage(locale, name, rest)));
}

/** A story has a page in each language, if only to say where it can be read; its history where it can be read. */
async function isStoryPage(locale: Locale, slug: string, rest: (string | undefined)[]) {
  if (rest.length === 0) return (await findCard('ar', slug)) !== undefined;
  const isHistory = rest.length === 1 && rest[0] === 'history';
  return isHistory && (await findCard(locale, slug)) !== undefined;
}

async function findListName(
  locale: Locale,
  kind: string | undefined,
  slug: string,
): Promise<ListName | undefined> {
  switch (kind) {
    case 'sections':
      return (await findSection(locale, slug)) && `section.${slug}`;
    case 'topics':
      return (await findTopic(locale, slug)) && `topic.${slug}`;
    case 'authors':
      return (await findAuthor(locale, slug)) && `author.${slug}`;
    default:
      return undefined;
  }
}

async function isFeed(
  locale: Locale,
  file: string,
  rest: (string | undefined)[],
): Promise<boolean> {
  const list = rest.length === 0 ? parseFeedFile(file)?.list : undefined;
  if (!list || list === 'latest' || list === 'corrections') return list !== undefined;
  const [kind, slug = ''] = list.split('.');
  return (await findListName(locale, `${kind}s`, slug)) !== undefined;
}

async function isArchive(locale: Locale, date: string, [page, ...rest]: (string | undefined)[]) {
  if (page === undefined) return isArchived(locale, date);
  if (rest.length > 0 || !PAGE_NUMBER.test(page)) return false;
  return (await listDayPages(locale, date)).includes(Number(page));
}

async function isArchivePage(
  locale: Locale,
  name: ListName,
  [period = '', page, ...rest]: (string | undefined)[],
): Promise<boolean> {
  if (rest.length > 0 || !page || !PAGE_NUMBER.test(page)) return false;
  const info = await findPeriod(locale, name, period);
  return info !== undefined && Number(page) <= info.pages;
}

async function isCorrectionsPage(
  locale: Locale,
  [period = '', page, ...rest]: (string | undefined)[],
): Promise<boolean> {
  if (rest.length > 0 || !page || !PAGE_NUMBER.test(page)) return false;
  return (await findCorrectionsPage(locale, { period, page: Number(page) })) !== undefined;
}

/** `/ar/latest/2026-11` and the like lead to the newest page of that month or year. */
async function wholePeriod(locale: Locale, rest: string[]): Promise<RouteStatus | undefined> {
  const period = rest.at(-1) ?? '';
  const [kind, slug = ''] = rest;
  const name =
    kind === 'latest' && rest.length === 2
      ? 'latest'
      : rest.length === 3 && isSlug(slug)
        ? await findListName(locale, kind, slug)
        : undefined;
  const info = name && (await findPeriod(locale, name, period));
  return info ? moved(`/${[locale, ...rest, info.pages].join('/')}`) : undefined;
}

async function withdrawn(
  locale: Locale,
  [kind, slug = '', ...rest]: string[],
): Promise<RouteStatus | undefined> {
  const isPage = rest.length === 0 || (rest.length === 1 && rest[0] === 'history');
  const isStory = kind === 'articles' && isPage && isSlug(slug);
  return isStory && (await isGone(slug)) ? { kind: 'gone', locale } : undefined;
}

async function redirected(
  pathname: string,
  search: string,
  locale: Locale,
): Promise<RouteStatus | undefined> {
  const redirect = await findRedirect(pathname + search);
  if (!redirect) return undefined;
  return redirect.to ? moved(redirect.to) : { kind: 'gone', locale };
}

async function mended(path: string): Promise<RouteStatus | undefined> {
  const better = mendPath(path);
  const [, locale, ...rest] = better.split('/');
  const isBetter = better !== path && isLocale(locale) && (await exists(locale, rest));
  return isBetter ? moved(better) : undefined;
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
