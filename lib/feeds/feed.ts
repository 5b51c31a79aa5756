import type { Locale } from '@/i18n/locales';
import type { ListName } from '../content/store-layout';
import { site } from '../site';

/** The formats in which every feed is offered, by the ending of its address. */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

export type FeedFormat = keyof typeof feedTypes;
export const feedFormats = Object.keys(feedTypes) as FeedFormat[];

/** What is offered as a feed: the stories of a list, or the corrections. */
export type FeedList = ListName | 'corrections';

/** A feed without an entry is as old as the newspaper: its date must not change at every look. */
export const FOUNDED = `${site.foundedYear}-01-01T00:00:00.000Z`;

/** A name with the address of its page. */
export type FeedName = { name: string; url: string };

/** One story as feeds carry it. Texts are plain, with isolates; addresses are absolute. */
export type FeedEntry = {
  /** The story's address: it names the entry too, whatever happens to its headline. */
  url: string;
  title: string;
  summary: string;
  /** The whole story as safe HTML that needs nothing else. */
  html: string;
  publishedAt: string;
  updatedAt: string;
  authors: FeedName[];
  /** Its section and topics. */
  categories: FeedName[];
  image?: { url: string; type: 'image/jpeg'; width: number; height: number };
};

/** The newest stories of one list, in one language. */
export type Feed = {
  locale: Locale;
  list: FeedList;
  title: string;
  description: string;
  /** The page that shows the same stories. */
  homeUrl: string;
  publisher: string;
  updatedAt: string;
  entries: FeedEntry[];
};

const FILE = /^(latest|corrections|(?:section|topic|author)\.[a-z0-9-]+)\.(rss|atom|json)$/;

/** The list and format that the last part of a feed's address names, such as `topic.gaza.atom`. */
export function parseFeedFile(file: string): { list: FeedList; format: FeedFormat } | undefined {
  const [, list, format] = FILE.exec(file) ?? [];
  return list && format ? { list: list as FeedList, format: format as FeedFormat } : undefined;
}
