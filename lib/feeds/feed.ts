import type { Locale } from '@/i18n/locales';
import type { ListName } from '../content/store-layout';

/** The formats in which every feed is offered, by the ending of its address. */
export const feedTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

export type FeedFormat = keyof typeof feedTypes;
export const feedFormats = Object.keys(feedTypes) as FeedFormat[];

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
  list: ListName;
  title: string;
  description: string;
  /** The page that shows the same stories. */
  homeUrl: string;
  publisher: string;
  updatedAt: string;
  entries: FeedEntry[];
};

const FILE = /^(latest|(?:section|topic|author)\.[a-z0-9-]+)\.(rss|atom|json)$/;

/** The list and format that the last part of a feed's address names, such as `topic.gaza.atom`. */
export function parseFeedFile(file: string): { list: ListName; format: FeedFormat } | undefined {
  const [, list, format] = FILE.exec(file) ?? [];
  return list && format ? { list: list as ListName, format: format as FeedFormat } : undefined;
}
