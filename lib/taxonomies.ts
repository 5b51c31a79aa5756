import 'server-only';
import type {
  Author as StoredAuthor,
  Section as StoredSection,
  Topic as StoredTopic,
} from 'contentlayer/generated';
import type { Locale } from '@/i18n/locales';
import { storeFiles } from './content/store-layout';
import { readStore } from './store';

type Stored<Document> = Omit<Document, '_id' | '_raw' | 'type'> & {
  slug: string;
};

/** A section, topic or author in one language. */
type Named = { slug: string; name: string; description: string };

export type Section = Named & { order: number; isOpinion: boolean };
/** `aliases` are other spellings and names in any language, for search. */
export type Topic = Named & { kind: StoredTopic['kind']; aliases: string[] };
export type Author = Named & { kind: StoredAuthor['kind']; role: string };

/** Sections in the order of the navigation. */
export async function listSections(locale: Locale): Promise<Section[]> {
  const stored = await readList<Stored<StoredSection>>('sections');
  return stored
    .map(({ slug, name, description, order, layout }) => ({
      slug,
      name: name[locale],
      description: description[locale],
      order,
      isOpinion: layout === 'opinion',
    }))
    .sort((a, b) => a.order - b.order);
}

/** Topics by name in the language's own order. */
export async function listTopics(locale: Locale): Promise<Topic[]> {
  const stored = await readList<Stored<StoredTopic>>('topics');
  return stored
    .map(({ slug, name, description, kind, aliases }) => ({
      slug,
      name: name[locale],
      description: description[locale],
      kind,
      aliases: aliases ?? [],
    }))
    .sort(byName(locale));
}

export async function listAuthors(locale: Locale): Promise<Author[]> {
  const stored = await readList<Stored<StoredAuthor>>('authors');
  return stored
    .map(({ slug, name, bio, role, kind }) => ({
      slug,
      name: name[locale],
      description: bio[locale],
      role: role[locale],
      kind,
    }))
    .sort(byName(locale));
}

export async function findSection(locale: Locale, slug: string): Promise<Section | undefined> {
  return (await listSections(locale)).find((section) => section.slug === slug);
}

export async function findTopic(locale: Locale, slug: string): Promise<Topic | undefined> {
  return (await listTopics(locale)).find((topic) => topic.slug === slug);
}

export async function findAuthor(locale: Locale, slug: string): Promise<Author | undefined> {
  return (await listAuthors(locale)).find((author) => author.slug === slug);
}

/** The named ones that exist, in the order given. */
export function pickBySlug<Item extends { slug: string }>(items: Item[], slugs: string[]): Item[] {
  return slugs.flatMap((slug) => items.find((item) => item.slug === slug) ?? []);
}

const collators = new Map<Locale, Intl.Collator>();

/** Puts names in the order of a language. */
export function byName(locale: Locale): (a: { name: string }, b: { name: string }) => number {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  collators.set(locale, collator);
  return (a, b) => collator.compare(a.name, b.name);
}

async function readList<T>(kind: 'sections' | 'topics' | 'authors'): Promise<T[]> {
  return (await readStore<T[]>(storeFiles.taxonomy(kind))) ?? [];
}
