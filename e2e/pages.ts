import type { Locale } from '../i18n/locales';
import ar from '../messages/ar.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };

export const messages = { ar, en };

/** One address of every kind of page, in both languages. */
export function pageKinds(locale: Locale): Record<string, string> {
  return {
    front: `/${locale}`,
    'long story': `/${locale}/articles/suez-canal-in-numbers`,
    'first story': `/${locale}/articles/kremlin-rejects-temporary-truce`,
    'story with correction': `/${locale}/articles/how-much-sleep`,
    'story with scores': `/${locale}/articles/world-cup-finals-in-scores`,
    'history of a story': `/${locale}/articles/how-much-sleep/history`,
    'story with sources twice': `/${locale}/articles/how-the-security-council-votes`,
    'untranslated story': `/${locale}/articles/star-names-from-arabic`,
    section: `/${locale}/sections/science`,
    topics: `/${locale}/topics`,
    topic: `/${locale}/topics/astronomy`,
    authors: `/${locale}/authors`,
    author: `/${locale}/authors/science-desk`,
    latest: `/${locale}/latest`,
    archive: `/${locale}/archive`,
    'archive of a year': `/${locale}/archive/2026`,
    'archive of a month': `/${locale}/archive/2026-11`,
    'archive of a day': `/${locale}/archive/2025-12-28`,
    corrections: `/${locale}/corrections`,
    feeds: `/${locale}/feeds`,
    about: `/${locale}/about/corrections-policy`,
    search: `/${locale}/search`,
    'search results': `/${locale}/search?q=${locale === 'ar' ? '%D8%A7%D9%84%D9%86%D9%8A%D9%84' : 'canal'}`,
    'not found': `/${locale}/no-such-page`,
  };
}

export const languages: Locale[] = ['ar', 'en'];

/** The addresses in the sitemaps, as paths. */
export async function sitemapPaths(baseURL: string): Promise<string[]> {
  const sitemaps = await locations(`${baseURL}/sitemap.xml`);
  const paths = await Promise.all(sitemaps.map((path) => locations(baseURL + path)));
  return paths.flat();
}

async function locations(url: string): Promise<string[]> {
  const xml = await (await fetch(url)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
}
