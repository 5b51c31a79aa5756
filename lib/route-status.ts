import 'server-only';
import { isLocale, type Locale } from '@/i18n/locales';
import { findCard } from './articles';
import type { ListName } from './content/store-layout';
import { countArchivePages } from './lists';
import { findPage } from './pages';
import { paths } from './paths';
import { findAuthor, findSection, findTopic } from './taxonomies';

/** What a reader's address leads to: a page, another address, or nothing. */
export type RouteStatus =
  | { kind: 'found' }
  | { kind: 'moved'; to: string }
  | { kind: 'missing'; locale: Locale };

const FOUND: RouteStatus = { kind: 'found' };

/**
 * Asks the store whether an address exists, before Next renders it: a made-up slug must not cost a
 * render or a cache entry. Addresses that people mangled while copying move to the right one.
 */
export async function routeStatus(pathname: string): Promise<RouteStatus> {
  const path = decodePath(pathname);
  if (path === '/') return { kind: 'moved', to: paths.home('ar') };
  const [first = '', ...rest] = (path ?? '').split('/').slice(1);
  const locale = isLocale(first) ? first : 'ar';
  if (path === undefined || !isLocale(first)) return { kind: 'missing', locale };
  if (await exists(locale, rest)) return FOUND;

  const mended = mendPath(path);
  const [, mendedLocale, ...mendedRest] = mended.split('/');
  if (mended !== path && isLocale(mendedLocale) && (await exists(mendedLocale, mendedRest))) {
    return { kind: 'moved', to: mended };
  }
  return { kind: 'missing', locale };
}

async function exists(
  locale: Locale,
  [kind, slug, word, number, ...rest]: string[],
): Promise<boolean> {
  if (rest.length > 0) return false;
  if (kind === undefined) return true;
  if (kind === 'latest')
    return (
      slug === undefined ||
      (slug === 'page' && number === undefined && isPage(locale, 'latest', word))
    );
  if (word !== undefined && (word !== 'page' || number === undefined)) return false;
  if (slug === undefined) return kind === 'topics' || kind === 'authors';
  const isNumbered = word !== undefined;
  switch (kind) {
    case 'articles':
      return !isNumbered && (await findCard('ar', slug)) !== undefined;
    case 'about':
      return !isNumbered && (await findPage(locale, slug)) !== undefined;
    case 'sections':
      return (
        (await findSection(locale, slug)) !== undefined &&
        (!isNumbered || isPage(locale, `section.${slug}`, number))
      );
    case 'topics':
      return (
        (await findTopic(locale, slug)) !== undefined &&
        (!isNumbered || isPage(locale, `topic.${slug}`, number))
      );
    case 'authors':
      return (
        (await findAuthor(locale, slug)) !== undefined &&
        (!isNumbered || isPage(locale, `author.${slug}`, number))
      );
    default:
      return false;
  }
}

async function isPage(
  locale: Locale,
  name: ListName,
  number: string | undefined,
): Promise<boolean> {
  if (!number || !/^[1-9]\d{0,6}$/.test(number)) return false;
  return Number(number) <= (await countArchivePages(locale, name));
}

/** Drops what copying adds to a URL: closing marks of the sentence, bidi marks, slashes, capitals. */
export function mendPath(path: string): string {
  return path
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u061c\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s/،؛,;.!؟?»«"'”’)\]]+$/u, '')
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
