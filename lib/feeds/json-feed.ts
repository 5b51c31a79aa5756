import { paths } from '../paths';
import { absoluteUrl } from '../site';
import type { Feed, FeedEntry } from './feed';

/** A feed as JSON Feed 1.1, with whole stories. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.locale,
    home_page_url: feed.homeUrl,
    feed_url: absoluteUrl(paths.feed(feed.locale, feed.list, 'json')),
    icon: absoluteUrl('/icon-512.png'),
    favicon: absoluteUrl('/icon-192.png'),
    authors: [{ name: feed.publisher }],
    items: feed.entries.map((entry) => itemOf(entry, feed.locale)),
  });
}

function itemOf(entry: FeedEntry, language: string) {
  return {
    id: entry.url,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    ...(entry.image && { image: entry.image.url }),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    authors: entry.authors,
    tags: entry.categories.map(({ name }) => name),
    language,
  };
}
