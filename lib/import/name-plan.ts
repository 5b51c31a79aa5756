import { hasArabic } from '../arabic/letters';
import { slugOf, transliterate } from '../arabic/transliterate';
import { type ExistingContent, nameKey } from './existing-content';
import type { Mapping, Place } from './mapping';
import { plainText } from './parse-html';
import type { SiteIndex } from './site-index';

/** A section, a topic or an author that the content folder does not have yet. */
type NewName = { slug: string; name: string; description: string };

/** Where the names of the old site go. */
export type NamePlan = {
  /** By the short name of the category; `path` is how a mapping calls it. */
  categories: Map<string, { path: string; place: Place }>;
  fallback: string;
  sections: NewName[];
  topicOf: (nicename: string, name: string) => string | undefined;
  authorOf: (login: string) => string;
  newTopics: Map<string, NewName>;
  newAuthors: Map<string, NewName>;
};

const UNSORTED = /^(?:uncategorized|غير-مصنف|غير-مصنفة|بدون-تصنيف)$/;

/** Maps categories, tags and authors: to what is there under the same name, to what the mapping says, or anew. */
export function planNames(index: SiteIndex, existing: ExistingContent, mapping: Mapping): NamePlan {
  const sections = new Shelf(existing.sections, 'section');
  const topics = new Shelf(existing.topics, 'topic');
  const authors = new Shelf(existing.authors, 'author');
  const categories = new Map<string, { path: string; place: Place }>();
  const declared = [...index.categories.keys()];
  const used = index.posts.flatMap((post) => post.categories);
  for (const nicename of new Set([...declared, ...used])) {
    const names = pathOf(index, nicename);
    const path = names.join('/');
    const own = mapping.categories.get(path) ?? mapping.categories.get(decoded(nicename));
    categories.set(nicename, { path, place: own ?? placeOf(names, nicename) });
  }

  function placeOf(names: string[], nicename: string): Place {
    const name = names.at(-1) ?? '';
    if (UNSORTED.test(decoded(nicename))) return { kind: 'none' };
    const there = existing.sections.get(nameKey(name));
    if (there) return { kind: 'section', slug: there };
    const shelf = names.length > 1 ? topics : sections;
    const slug = shelf.slugFor(
      name,
      decoded(nicename),
      index.categories.get(nicename)?.description,
    );
    return { kind: names.length > 1 ? 'topic' : 'section', slug };
  }

  return {
    categories,
    fallback:
      mapping.fallback ??
      commonest(index, categories) ??
      [...existing.sections.values()].sort()[0] ??
      'news',
    sections: [...sections.made.values()],
    topicOf: (nicename, name) => {
      const written = plainText(name) || decoded(nicename);
      return nameKey(written) === ''
        ? undefined
        : topics.slugFor(written, decoded(nicename), index.tags.get(nicename)?.description);
    },
    authorOf: (login) => {
      const name =
        plainText(index.authors.get(login)?.name ?? '').replace(/@.*$/, '') ||
        login.replace(/@.*$/, '') ||
        plainText(index.site.title) ||
        'WordPress';
      // A login may be an address of e-mail, which is nobody's business.
      return authors.slugFor(name, login.includes('@') ? '' : login);
    },
    newTopics: topics.made,
    newAuthors: authors.made,
  };
}

/** A name in Latin letters, for the pages in English. */
export function latinName(name: string): string {
  if (!hasArabic(name)) return name;
  return transliterate(name).replace(
    /(^|[\s-])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Names and the slugs that they have or get. */
class Shelf {
  readonly made = new Map<string, NewName>();
  private readonly byName: Map<string, string>;
  private readonly slugs: Set<string>;

  constructor(
    existing: ReadonlyMap<string, string>,
    private readonly kind: string,
  ) {
    this.byName = new Map(existing);
    this.slugs = new Set(existing.values());
  }

  slugFor(name: string, nicename: string, description = ''): string {
    const key = nameKey(name);
    const known = this.byName.get(key);
    if (known) return known;
    const base =
      slugOf(/^[\x21-\x7e]+$/.test(nicename) ? nicename : name, 60) ||
      slugOf(name, 60) ||
      this.kind;
    let slug = base;
    for (let number = 2; this.slugs.has(slug); number++) slug = `${base}-${number}`;
    this.byName.set(key, slug);
    this.slugs.add(slug);
    this.made.set(slug, { slug, name, description: plainText(description) });
    return slug;
  }
}

/** The names of a category and of those around it, outermost first. */
function pathOf({ categories }: SiteIndex, nicename: string): string[] {
  const names: string[] = [];
  const passed = new Set<string>();
  for (let at = nicename; at !== '' && !passed.has(at); at = categories.get(at)?.parent ?? '') {
    passed.add(at);
    names.unshift((plainText(categories.get(at)?.name ?? '') || decoded(at)).replaceAll('/', '-'));
  }
  return names;
}

function commonest({ posts }: SiteIndex, categories: NamePlan['categories']): string | undefined {
  const counts = new Map<string, number>();
  for (const { categories: own } of posts) {
    const place = own
      .map((nicename) => categories.get(nicename)?.place)
      .find((found) => found?.kind === 'section');
    if (place?.kind === 'section') counts.set(place.slug, (counts.get(place.slug) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}

/** `%d8%a3…` as letters, however WordPress cut it off. */
export function decoded(text: string): string {
  const whole = text.replace(/%(?![0-9a-f]{2})[0-9a-f]?$/i, '');
  const bytes = whole.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex')
      .toString('utf8')
      .replace(/\ufffd+$/, ''),
  );
  return bytes.normalize('NFC');
}
