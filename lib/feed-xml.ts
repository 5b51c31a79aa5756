import type { Locale } from '@/i18n/locales';
import type { ArticleCard } from './content/story-facts';
import { paths } from './paths';
import { absoluteUrl } from './site';
import { xmlText } from './xml';

type Feed = { locale: Locale; title: string; description: string; articles: ArticleCard[] };

const ATOM = 'http://www.w3.org/2005/Atom';

/** RSS 2.0 of the newest stories; a story keeps its `guid`, whatever happens to its title. */
export function feedXml({ locale, title, description, articles }: Feed): string {
  const [newest] = articles;
  const items = articles.map((article) => {
    const url = xmlText(absoluteUrl(paths.article(locale, article.slug)));
    return [
      '<item>',
      `<title>${xmlText(article.title)}</title>`,
      `<link>${url}</link>`,
      `<guid isPermaLink="true">${url}</guid>`,
      `<pubDate>${rfc822(article.publishedAt)}</pubDate>`,
      `<description>${xmlText(article.summary)}</description>`,
      '</item>',
    ].join('');
  });
  return [
    `<rss version="2.0" xmlns:atom="${ATOM}"><channel>`,
    `<title>${xmlText(title)}</title>`,
    `<link>${xmlText(absoluteUrl(paths.home(locale)))}</link>`,
    `<description>${xmlText(description)}</description>`,
    `<language>${locale}</language>`,
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(absoluteUrl(paths.feed(locale)))}"/>`,
    ...(newest ? [`<lastBuildDate>${rfc822(newest.publishedAt)}</lastBuildDate>`] : []),
    ...items,
    '</channel></rss>',
  ].join('\n');
}

function rfc822(date: string): string {
  return new Date(date).toUTCString();
}
