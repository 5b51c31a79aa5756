import { type Locale, localeCodes } from '@/i18n/locales';
import { storyPath } from '../content/story-path';
import type { Engine } from './engine';
import { type LedgerEntry, OTHER } from './ledger';
import { HIDDEN, type StoryState, stateOf } from './story-state';

/** A story as the ledger has it: the folder that owns the slug, its files, and what readers may see. */
export type Story = {
  slug: string;
  folder?: string;
  ar?: LedgerEntry;
  en?: LedgerEntry;
  state: StoryState;
};

const FAR_FUTURE = new Date(8.64e15);

/** The sections that have a file. */
export async function sectionsOf({ ledger }: Engine): Promise<Set<string>> {
  const sections = new Set<string>();
  for (const [file, { document }] of await ledger.shard(OTHER)) {
    const slug = /^sections\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (slug && document) sections.add(slug);
  }
  return sections;
}

/** The story of a slug as it should be at `now`. */
export async function readStory(
  engine: Engine,
  slug: string,
  sections: Set<string>,
  now: Date,
): Promise<Story> {
  const { folder, ar, en } = await filesOf(engine, slug);
  const isAllowed = Boolean(ar?.story && sections.has(ar.story.section));
  return { slug, folder, ar, en, state: stateOf({ slug, ar, en }, isAllowed, now) };
}

/** The story of a slug as the last run left it in the store, whatever the clock says now. */
export async function readStoredStory(engine: Engine, slug: string): Promise<Story> {
  const { folder, ar, en } = await filesOf(engine, slug);
  const wasPublic = folder && (await engine.index.find(slug))?.[folder];
  const state = wasPublic ? stateOf({ slug, ar, en }, true, FAR_FUTURE) : HIDDEN;
  return { slug, folder, ar, en, state };
}

/** The slugs of all stories in the ledger for which `isWanted` holds. */
export async function findSlugs(
  { ledger }: Engine,
  isWanted: (entry: LedgerEntry) => boolean,
): Promise<Set<string>> {
  const slugs = new Set<string>();
  for (const name of await ledger.names()) {
    if (name === OTHER) continue;
    for (const [file, entry] of await ledger.shard(name)) {
      const slug = storyPath(file)?.slug;
      if (slug && isWanted(entry)) slugs.add(slug);
    }
    ledger.forget(name);
  }
  return slugs;
}

/** The content file of a story in one language. */
export function fileOf({ folder }: Story, locale: Locale): string | undefined {
  return folder && `${folder}/${locale}.mdx`;
}

/** The content files that a story has. */
export function filesOfStory(story: Story | undefined): string[] {
  if (!story) return [];
  return localeCodes.flatMap((locale) => (story[locale] && fileOf(story, locale)) || []);
}

async function filesOf({ ledger, index }: Engine, slug: string) {
  const folder = await index.owner(slug);
  if (!folder) return {};
  return {
    folder,
    ar: await ledger.find(`${folder}/ar.mdx`),
    en: await ledger.find(`${folder}/en.mdx`),
  };
}
