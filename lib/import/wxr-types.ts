/** What a WordPress export tells of the site, before its items. */
export type WxrSite = { title: string; link: string; baseUrl: string };
export type WxrAuthor = { login: string; name: string; email: string };
export type WxrTerm = {
  domain: 'category' | 'tag';
  nicename: string;
  parent: string;
  name: string;
  description: string;
};
export type WxrLabel = { domain: string; nicename: string; name: string };

/** A post, a page, an image or anything else that WordPress keeps among its posts. */
export type WxrItem = {
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  name: string;
  author: string;
  date: string;
  dateGmt: string;
  modifiedGmt: string;
  pubDate: string;
  parent: string;
  password: string;
  content: string;
  excerpt: string;
  attachmentUrl: string;
  labels: WxrLabel[];
  meta: Map<string, string>;
  comments: number;
};

export type WxrEvent =
  | { kind: 'site'; site: WxrSite }
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem }
  /** The file ended too early, or is no well-formed XML at so many places. */
  | { kind: 'end'; faults: number; isUnfinished: boolean };
