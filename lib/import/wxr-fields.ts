import type { WxrAuthor, WxrEvent, WxrItem, WxrLabel, WxrTerm } from './wxr-types';

/** Fields of an item by the names that WordPress gives them. */
const ITEM_FIELDS: Record<string, Exclude<keyof WxrItem, 'labels' | 'meta' | 'comments'>> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  pubDate: 'pubDate',
  'dc:creator': 'author',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_id': 'id',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_modified_gmt': 'modifiedGmt',
  'wp:post_name': 'name',
  'wp:status': 'status',
  'wp:post_parent': 'parent',
  'wp:post_type': 'type',
  'wp:post_password': 'password',
  'wp:attachment_url': 'attachmentUrl',
};
/** The only facts of plugins that are looked at. */
const META = /^(?:_thumbnail_id|_wp_attached_file|_wp_attachment_image_alt|footnotes)$/;
const MOST_LABELS = 200;

type Values = Record<string, string>;

/** Gathers the fields of a WordPress export as its tags open and close. */
export class WxrFields {
  hasChannel = false;
  private path: string[] = [];
  private readonly site: Values = {};
  private isSiteTold = false;
  private group: Values = {};
  private item: WxrItem | undefined;
  private label: WxrLabel | undefined;

  constructor(private readonly tell: (event: WxrEvent) => void) {}

  open(name: string, attributes: Record<string, string>): void {
    this.path.push(name);
    const depth = this.path.length;
    if (name === 'channel' && depth === 2) this.hasChannel = true;
    if (depth === 3) this.group = {};
    if (name === 'item' && depth === 3) {
      this.tellSite();
      this.item = emptyItem();
    }
    if (name === 'category' && this.item && depth === 4)
      this.label = {
        domain: copied(attributes.domain ?? ''),
        nicename: copied(attributes.nicename ?? ''),
        name: '',
      };
    if (name === 'wp:postmeta') this.group = {};
  }

  text(value: string): void {
    const [, , outer = '', field = '', inner = ''] = this.path;
    const depth = this.path.length;
    if (depth === 3) this.site[outer] = (this.site[outer] ?? '') + value;
    if (!this.item) {
      if (depth === 4) this.group[field] = (this.group[field] ?? '') + value;
      return;
    }
    if (depth === 4 && this.label && field === 'category') this.label.name += value;
    else if (depth === 4 && Object.hasOwn(ITEM_FIELDS, field))
      this.item[ITEM_FIELDS[field] as 'title'] += value;
    else if (depth === 5 && field === 'wp:postmeta')
      this.group[inner] = (this.group[inner] ?? '') + value;
  }

  close(name: string): void {
    const depth = this.path.length;
    this.path.pop();
    if (this.item) this.closeInItem(name, depth);
    else if (depth === 3) this.closeInChannel(name);
  }

  private closeInItem(name: string, depth: number): void {
    const { item, group } = this;
    if (!item) return;
    if (depth === 4 && name === 'category' && this.label) {
      if (item.labels.length < MOST_LABELS)
        item.labels.push({ ...this.label, name: copied(this.label.name) });
      this.label = undefined;
    }
    if (depth === 4 && name === 'wp:comment') item.comments++;
    if (depth === 4 && name === 'wp:postmeta') {
      const key = group['wp:meta_key']?.trim() ?? '';
      if (META.test(key)) item.meta.set(copied(key), copied(group['wp:meta_value'] ?? ''));
    }
    if (depth !== 3) return;
    for (const field of Object.values(ITEM_FIELDS))
      if (field !== 'content') item[field] = copied(item[field].trim());
    // Some tools write no number: what tells such an item from the others stands in for it.
    item.id ||= (item.guid || item.link || `${item.date} ${item.name} ${item.title}`).replace(
      /\s+/g,
      ' ',
    );
    this.tell({ kind: 'item', item });
    this.item = undefined;
  }

  private closeInChannel(name: string): void {
    const value = (key: string) => copied(this.group[`wp:${key}`]?.trim() ?? '');
    if (name === 'wp:author') {
      const login = value('author_login');
      const full = `${value('author_first_name')} ${value('author_last_name')}`.trim();
      const author: WxrAuthor = {
        login,
        name: value('author_display_name') || full || login,
        email: value('author_email'),
      };
      this.tell({ kind: 'author', author });
    }
    if (name !== 'wp:category' && name !== 'wp:tag') return;
    const isTag = name === 'wp:tag';
    const term: WxrTerm = {
      domain: isTag ? 'tag' : 'category',
      nicename: value(isTag ? 'tag_slug' : 'category_nicename'),
      parent: value('category_parent'),
      name: value(isTag ? 'tag_name' : 'cat_name'),
      description: value(isTag ? 'tag_description' : 'category_description'),
    };
    this.tell({ kind: 'term', term });
  }

  private tellSite(): void {
    if (this.isSiteTold) return;
    this.isSiteTold = true;
    const value = (key: string) => copied(this.site[key]?.trim() ?? '');
    const link = value('link');
    const baseUrl = value('wp:base_blog_url') || link || value('wp:base_site_url');
    this.tell({ kind: 'site', site: { title: value('title'), link, baseUrl } });
  }
}

/** A part of a text keeps the whole of it in memory: here a quarter of a megabyte for a date. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

function emptyItem(): WxrItem {
  const fields = Object.fromEntries(Object.values(ITEM_FIELDS).map((field) => [field, '']));
  return { ...fields, labels: [], meta: new Map(), comments: 0 } as unknown as WxrItem;
}
