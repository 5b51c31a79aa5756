import type { Locale } from '../i18n/locales';
import { all, only, parseXml, type Xml } from './xml';

/** What a test wants to know of a feed, whatever its format. */
export type FeedFacts = { self: string; ids: string[]; titles: string[]; html: string[] };

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Reads a feed of one format; throws at the first rule of that format that it breaks. */
export const readFeed: Record<string, (body: string, locale: Locale) => FeedFacts> = {
  rss: (body, locale) => {
    const root = parseXml(body);
    rule(root.name === 'rss' && root.attributes.version === '2.0', 'the root is RSS 2.0');
    const channel = first(root, 'channel');
    for (const name of ['title', 'link', 'description']) rule(only(channel, name), `has ${name}`);
    rule(only(channel, 'language') === locale, 'names its language');
    rule(RFC_822.test(only(channel, 'lastBuildDate')), 'lastBuildDate is RFC 822');
    const self = all(channel, 'atom:link').find(({ attributes }) => attributes.rel === 'self');
    const items = all(channel, 'item');
    for (const item of items) {
      rule(only(item, 'title') && only(item, 'description'), 'an item has title and description');
      rule(RFC_822.test(only(item, 'pubDate')), 'pubDate is RFC 822');
      rule(RFC_3339.test(only(item, 'atom:updated')), 'updated is RFC 3339');
      rule(isAbsolute(only(item, 'link')), 'link is absolute');
      checkNames(all(item, 'dc:creator').map(({ text }) => text));
      rule(all(item, 'category').length > 0, 'has categories');
    }
    return {
      self: self?.attributes.href ?? '',
      ids: items.map((item) => only(item, 'guid')),
      titles: items.map((item) => only(item, 'title')),
      html: items.map((item) => only(item, 'content:encoded')),
    };
  },
  atom: (body, locale) => {
    const root = parseXml(body);
    rule(root.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'the namespace is Atom');
    rule(root.name === 'feed' && root.attributes['xml:lang'] === locale, 'names its language');
    rule(only(root, 'title') && isAbsolute(only(root, 'id')), 'has title and id');
    rule(RFC_3339.test(only(root, 'updated')), 'updated is RFC 3339');
    const entries = all(root, 'entry');
    for (const entry of entries) {
      rule(RFC_3339.test(only(entry, 'updated')), 'updated is RFC 3339');
      rule(RFC_3339.test(only(entry, 'published')), 'published is RFC 3339');
      rule(only(entry, 'updated') >= only(entry, 'published'), 'is updated after it is published');
      rule(linksOf(entry, 'alternate').length === 1, 'has one alternate link');
      rule(first(entry, 'content').attributes.type === 'html', 'content is HTML');
      rule(only(entry, 'summary'), 'has a summary');
      const authors = all(entry, 'author').map((author) => only(author, 'name'));
      checkNames(authors);
    }
    return {
      self: linksOf(root, 'self')[0] ?? '',
      ids: entries.map((entry) => only(entry, 'id')),
      titles: entries.map((entry) => only(entry, 'title')),
      html: entries.map((entry) => only(entry, 'content')),
    };
  },
  json: (body, locale) => {
    const feed = JSON.parse(body) as JsonFeed;
    rule(feed.version === 'https://jsonfeed.org/version/1.1', 'the version is 1.1');
    rule(feed.title && isAbsolute(feed.home_page_url), 'has title and home page');
    rule(feed.language === locale && Array.isArray(feed.items), 'has language and items');
    for (const item of feed.items) {
      rule(isAbsolute(item.url) && item.title && item.summary, 'an item has url, title, summary');
      rule(RFC_3339.test(item.date_published), 'date_published is RFC 3339');
      rule(RFC_3339.test(item.date_modified), 'date_modified is RFC 3339');
      checkNames(item.authors.map(({ name }) => name));
    }
    return {
      self: feed.feed_url,
      ids: feed.items.map(({ id }) => id),
      titles: feed.items.map(({ title }) => title),
      html: feed.items.map(({ content_html }) => content_html),
    };
  },
};

type JsonFeed = {
  version: string;
  title: string;
  language: string;
  home_page_url: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    title: string;
    summary: string;
    content_html: string;
    date_published: string;
    date_modified: string;
    authors: { name: string }[];
  }[];
};

function rule(holds: unknown, name: string): void {
  if (!holds) throw new Error(`Broken rule: ${name}.`);
}

function checkNames(names: string[]): void {
  rule(names.length > 0, 'has an author');
  rule(
    names.every((name) => name.trim() && !/^(?:بقلم|إعداد|By )/.test(name)),
    'an author is a name',
  );
}

function first(parent: Xml, name: string): Xml {
  const [child] = all(parent, name);
  rule(child, `<${parent.name}> has <${name}>`);
  return child as Xml;
}

function linksOf(parent: Xml, rel: string): string[] {
  return all(parent, 'link')
    .filter(({ attributes }) => attributes.rel === rel)
    .map(({ attributes }) => attributes.href ?? '');
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(url);
}
