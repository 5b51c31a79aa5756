import { paths } from '../paths';
import { absoluteUrl, site } from '../site';
import { xmlText } from '../xml';
import { type Feed, type FeedEntry, feedTypes } from './feed';
import { element } from './html';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** A feed as RSS 2.0, with whole stories; `guid` is the story's address and never changes with its title. */
export function rssXml(feed: Feed): string {
  const self = absoluteUrl(paths.feed(feed.locale, feed.list, 'rss'));
  return element(
    'rss',
    { version: '2.0', ...NAMESPACES },
    element(
      'channel',
      {},
      text('title', feed.title),
      text('link', feed.homeUrl),
      text('description', feed.description),
      text('language', feed.locale),
      text('copyright', site.licence),
      text('lastBuildDate', rfc822(feed.updatedAt)),
      element('atom:link', { rel: 'self', type: feedTypes.rss, href: self }),
      ...feed.entries.map(itemXml),
    ),
  );
}

function itemXml(entry: FeedEntry): string {
  const { url, image } = entry;
  return `\n${element(
    'item',
    {},
    text('title', entry.title),
    text('link', url),
    element('guid', { isPermaLink: 'true' }, xmlText(url)),
    text('pubDate', rfc822(entry.publishedAt)),
    text('atom:updated', entry.updatedAt),
    // RSS's own `author` is an e-mail address.
    ...entry.authors.map(({ name }) => text('dc:creator', name)),
    ...entry.categories.map(({ name, url: domain }) =>
      element('category', { domain }, xmlText(name)),
    ),
    text('description', entry.summary),
    text('content:encoded', entry.html),
    image ? element('media:content', { medium: 'image', ...image }) : '',
  )}`;
}

function text(tag: string, value: string): string {
  return element(tag, {}, xmlText(value));
}

function rfc822(date: string): string {
  return new Date(date).toUTCString();
}
