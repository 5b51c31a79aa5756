import { paths } from '../paths';
import { absoluteUrl, site } from '../site';
import { xmlText } from '../xml';
import { type Feed, type FeedEntry, type FeedName, feedTypes } from './feed';
import { element } from './html';

/** A feed as Atom 1.0 (RFC 4287), with whole stories. */
export function atomXml(feed: Feed): string {
  const { locale } = feed;
  const self = absoluteUrl(paths.feed(locale, feed.list, 'atom'));
  return element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    text('id', self),
    text('title', feed.title),
    text('subtitle', feed.description),
    text('updated', feed.updatedAt),
    text('rights', site.licence),
    element('author', {}, text('name', feed.publisher)),
    element('link', { rel: 'self', type: feedTypes.atom, href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: feed.homeUrl }),
    ...feed.entries.map((entry) => `\n${entryXml(entry, locale)}`),
  );
}

function entryXml(entry: FeedEntry, hreflang: string): string {
  const { url, image } = entry;
  return element(
    'entry',
    {},
    text('id', url),
    text('title', entry.title),
    text('published', entry.publishedAt),
    text('updated', entry.updatedAt),
    ...entry.authors.map(personXml),
    ...entry.categories.map(({ name, url: scheme }) =>
      element('category', { term: name, label: name, scheme }),
    ),
    element('link', { rel: 'alternate', type: 'text/html', hreflang, href: url }),
    image ? element('link', { rel: 'enclosure', type: image.type, href: image.url }) : '',
    text('summary', entry.summary),
    element('content', { type: 'html' }, xmlText(entry.html)),
  );
}

function personXml({ name, url }: FeedName): string {
  return element('author', {}, text('name', name), text('uri', url));
}

function text(tag: string, value: string): string {
  return element(tag, {}, xmlText(value));
}
