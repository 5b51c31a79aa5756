import { isLocale, type Locale } from '@/i18n/locales';
import { atomXml } from '@/lib/feeds/atom';
import { findCorrectionsFeed } from '@/lib/feeds/corrections-feed';
import {
  type Feed,
  type FeedFormat,
  type FeedList,
  feedTypes,
  parseFeedFile,
} from '@/lib/feeds/feed';
import { findFeed } from '@/lib/feeds/find-feed';
import { jsonFeed } from '@/lib/feeds/json-feed';
import { rssXml } from '@/lib/feeds/rss';
import { xmlResponse } from '@/lib/xml';
import { feedWords } from './feed-words';

const answers: Record<FeedFormat, (feed: Feed) => Response> = {
  rss: (feed) => xmlResponse(rssXml(feed), feedTypes.rss),
  atom: (feed) => xmlResponse(atomXml(feed), feedTypes.atom),
  json: (feed) =>
    new Response(`${jsonFeed(feed)}\n`, {
      headers: { 'content-type': `${feedTypes.json}; charset=utf-8` },
    }),
};

/** The feed that a file's name asks for, such as `section.science.rss`; 404 if there is none. */
export async function feedResponse(locale: string, file: string): Promise<Response> {
  const named = parseFeedFile(file);
  const feed = named && isLocale(locale) ? await feedOf(locale, named.list) : undefined;
  return named && feed ? answers[named.format](feed) : new Response('Not found\n', { status: 404 });
}

async function feedOf(locale: Locale, list: FeedList): Promise<Feed | undefined> {
  const words = await feedWords(locale);
  return list === 'corrections'
    ? findCorrectionsFeed(locale, words)
    : findFeed(locale, list, words);
}
