import type { Locale } from '@/i18n/locales';
import { hasArabic } from '../arabic/letters';
import { readWxr } from './read-wxr';
import type { WxrAuthor, WxrItem, WxrSite, WxrTerm } from './wxr-types';

/** A post as an import plans it: a few words of memory, not its text. */
export type IndexedPost = {
  id: string;
  status: string;
  link: string;
  guid: string;
  name: string;
  title: string;
  date: string;
  dateGmt: string;
  pubDate: string;
  locale: Locale;
  /** The group of one story's languages, as Polylang writes it. */
  group?: string;
  categories: string[];
  bytes: number;
};

export type Attachment = { url: string; file: string; title: string; alt: string; caption: string };

export type SiteIndex = {
  site: WxrSite;
  authors: Map<string, WxrAuthor>;
  categories: Map<string, WxrTerm>;
  tags: Map<string, WxrTerm>;
  posts: IndexedPost[];
  attachments: Map<string, Attachment>;
  /** Items that are neither posts nor images, by their type. */
  others: Map<string, number>;
  faults: number;
  isUnfinished: boolean;
};

/** Reads the whole export once for its names; the texts are read again, one by one, when they are written. */
export async function indexSite(
  file: string,
  onProgress?: (done: number, total: number) => void,
): Promise<SiteIndex> {
  const index: SiteIndex = {
    site: { title: '', link: '', baseUrl: '' },
    authors: new Map(),
    categories: new Map(),
    tags: new Map(),
    posts: [],
    attachments: new Map(),
    others: new Map(),
    faults: 0,
    isUnfinished: false,
  };
  const seen = new Set<string>();
  for await (const event of readWxr(file, onProgress)) {
    if (event.kind === 'site') index.site = event.site;
    else if (event.kind === 'author') index.authors.set(event.author.login, event.author);
    else if (event.kind === 'term')
      index[event.term.domain === 'tag' ? 'tags' : 'categories'].set(
        event.term.nicename,
        event.term,
      );
    else if (event.kind === 'end')
      Object.assign(index, { faults: event.faults, isUnfinished: event.isUnfinished });
    else if (event.item.type === 'post' && !seen.has(event.item.id)) {
      seen.add(event.item.id);
      index.posts.push(postOf(event.item));
      addUndeclared(index, event.item);
    } else addOther(index, event.item);
  }
  return index;
}

/** Some exports name their categories and tags only where they are used. */
function addUndeclared({ categories, tags }: SiteIndex, { labels }: WxrItem): void {
  for (const { domain, nicename, name } of labels) {
    const terms = domain === 'category' ? categories : domain === 'post_tag' ? tags : undefined;
    if (!terms || terms.has(nicename)) continue;
    const kind = domain === 'category' ? 'category' : 'tag';
    terms.set(nicename, { domain: kind, nicename, name, parent: '', description: '' });
  }
}

function addOther({ attachments, others }: SiteIndex, item: WxrItem): void {
  if (item.type !== 'attachment') {
    others.set(item.type, (others.get(item.type) ?? 0) + 1);
    return;
  }
  attachments.set(item.id, {
    url: item.attachmentUrl || item.guid,
    file: item.meta.get('_wp_attached_file') ?? '',
    title: item.title.slice(0, 300),
    alt: (item.meta.get('_wp_attachment_image_alt') ?? '').slice(0, 1000),
    caption: item.excerpt.slice(0, 1000),
  });
}

function postOf(item: WxrItem): IndexedPost {
  const { id, status, link, guid, name, title, date, dateGmt, pubDate } = item;
  const group = item.labels.find(({ domain }) => domain === 'post_translations')?.nicename;
  return {
    id,
    status: item.password === '' ? status : 'locked',
    link,
    guid,
    name,
    title: title.slice(0, 300),
    date,
    dateGmt,
    pubDate,
    locale: localeOf(item),
    ...(group && { group }),
    categories: item.labels
      .filter(({ domain }) => domain === 'category')
      .map(({ nicename }) => nicename),
    bytes: Buffer.byteLength(item.content.replace(/<[^<>]*>/g, '')),
  };
}

/** As a translation plugin says; else by the letters of the text. */
function localeOf({ labels, title, content }: WxrItem): Locale {
  const language = labels.find(({ domain }) => domain === 'language')?.nicename;
  if (language) return /^en/.test(language) ? 'en' : 'ar';
  const text = `${title} ${content.slice(0, 20_000).replace(/<[^<>]*>/g, ' ')}`;
  if (!hasArabic(text)) return /[a-z]{3}/i.test(text) ? 'en' : 'ar';
  const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return arabic * 4 < latin ? 'en' : 'ar';
}
