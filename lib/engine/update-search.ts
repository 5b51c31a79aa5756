import path from 'node:path';
import { type Locale, localeCodes } from '@/i18n/locales';
import { storeFiles } from '../content/store-layout';
import type { AbsentStory, IndexedStory, SharedFacts } from '../search/search-index';
import type { Engine } from './engine';
import { filesBelow } from './files-below';
import { readIfThere } from './missing';
import { parseStored } from './store-writer';
import { fileOf, type Story } from './stories';
import type { Compiled } from './write-stories';

type Indexed = IndexedStory | AbsentStory;

/** Stories that are entered in one step when the index is compared with the whole store. */
const STEP = 200;

/**
 * Brings the search index from the store's last state to the one that the engine has just written, of which it may
 * still have the articles in memory.
 */
export async function updateSearch(
  engine: Engine,
  stories: Iterable<Story>,
  compiled: Compiled,
  before: string | undefined,
): Promise<void> {
  await keepGoing(engine, async () => {
    // It missed something: it is compared when the run ends.
    if (engine.search.state !== before) return;
    const changed: Indexed[] = [];
    for (const story of stories) {
      const inMemory = (locale: Locale) =>
        story.state.cards[locale] && compiled.get(fileOf(story, locale) ?? '');
      changed.push(...(await storedStory(engine.store, story.slug, inMemory)));
    }
    engine.search.apply(changed, engine.runId);
  });
}

/** Compares the search index with the whole store if it does not stand for its present state. */
export async function catchUpSearch(engine: Engine): Promise<void> {
  await keepGoing(engine, async () => {
    if (engine.search.state === engine.runId) return;
    await compare(engine);
  });
}

/** A search that fails must not keep a story from being public: the next run tries again. */
async function keepGoing(engine: Engine, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`The search index could not be written: ${(error as Error).message}`);
    engine.search.dropIfDamaged(error);
    engine.search.close();
  }
}

async function compare({ search, store, runId }: Engine): Promise<void> {
  const left = new Set(search.listStories());
  let step: Indexed[] = [];
  for await (const file of filesBelow(path.join(store, 'articles'))) {
    const slug = /([^/]+)\.ar\.json$/.exec(file)?.[1];
    if (!slug) continue;
    for (const story of await storedStory(store, slug)) {
      step.push(story);
      if ('document' in story) left.delete(`${story.locale} ${slug}`);
    }
    if (step.length < STEP) continue;
    search.apply(step);
    step = [];
  }
  const gone = [...left].map((name): AbsentStory => {
    const [locale, slug = ''] = name.split(' ');
    return { locale: locale as Locale, slug };
  });
  search.apply([...step, ...gone], runId);
}

/** A story's languages as the store has them. */
async function storedStory(
  store: string,
  slug: string,
  inMemory: (locale: Locale) => Buffer | undefined = () => undefined,
): Promise<Indexed[]> {
  const [original, translation] = await Promise.all(
    localeCodes.map((locale) => readDocument(store, slug, locale, inMemory(locale))),
  );
  const facts = original && (original as IndexedStory['document'] & SharedFacts);
  const documents = { ar: original, en: translation };
  return localeCodes.map((locale) => {
    const document = documents[locale];
    return facts && document ? { locale, slug, facts, document } : { locale, slug };
  });
}

async function readDocument(store: string, slug: string, locale: Locale, known?: Buffer) {
  const file = storeFiles.article(slug, locale);
  const bytes = known ?? (await readIfThere(path.join(store, file)));
  return parseStored<IndexedStory['document']>(bytes, file);
}
