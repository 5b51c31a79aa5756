import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import type { ArticleCard } from './content/story-facts';
import { articlesOfPeriod, listPeriods } from './lists';
import { goodUntil } from './read-log';

/** News search takes stories of the last two days, and at most so many. */
const NEWS_MS = 48 * 3600 * 1000;
const MOST = 1000;

/** The stories of the last 48 hours in all languages, newest first. Holds until the oldest leaves. */
export async function listNews(now: Date): Promise<ArticleCard[]> {
  const since = now.getTime() - NEWS_MS;
  const news = (await Promise.all(localeCodes.map((locale) => newsIn(locale, since)))).flat();
  const newest = news.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, MOST);
  const oldest = newest.at(-1);
  if (oldest) goodUntil(Date.parse(oldest.publishedAt) + NEWS_MS);
  return newest;
}

async function newsIn(locale: Locale, since: number): Promise<ArticleCard[]> {
  const news: ArticleCard[] = [];
  for (const [period] of await listPeriods(locale, 'latest')) {
    for await (const card of articlesOfPeriod(locale, 'latest', period)) {
      if (Date.parse(card.publishedAt) <= since || news.length === MOST) return news;
      news.push(card);
    }
  }
  return news;
}
