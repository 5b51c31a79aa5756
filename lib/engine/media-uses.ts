import { imageKey } from '../content/image-recipes';
import type { StoryFacts } from '../content/story-facts';
import { listCiting } from './check-pointers';
import type { Engine } from './engine';
import { type LedgerEntry, OTHER } from './ledger';
import type { MediaUse } from './write-media';

/** The image records that these changed content files and stories make necessary, or needless. */
export async function mediaUses(
  engine: Engine,
  changedFiles: Iterable<string>,
  facts: Iterable<StoryFacts | undefined>,
): Promise<Map<string, MediaUse | undefined>> {
  const uses = new Map<string, MediaUse | undefined>();
  const images = imagesByKey(await engine.ledger.shard(OTHER));
  const addFocus = ({ hero, heroSrc, heroFocus }: StoryFacts) => {
    if (hero && heroSrc && heroFocus && !uses.has(hero))
      uses.set(hero, { src: heroSrc, key: hero, focus: heroFocus });
  };
  for (const file of changedFiles) {
    const name = /^media\/([^/]+)$/.exec(file)?.[1];
    if (!name) continue;
    const key = imageKey(name);
    const src = images.get(key);
    uses.set(key, src ? { src, key } : undefined);
    for (const other of await storiesShowing(engine, src ?? name)) addFocus(other);
  }
  for (const own of facts) if (own) addFocus(own);
  return uses;
}

/** How an image record is used by the content as it is now, whoever uses it. */
export async function mediaUse(engine: Engine, key: string): Promise<MediaUse | undefined> {
  const id = key.replace(/@\d+x\d+$/, '');
  const src = imagesByKey(await engine.ledger.shard(OTHER)).get(id);
  if (!src || id === key) return src ? { src, key } : undefined;
  const story = (await storiesShowing(engine, src)).find(({ hero }) => hero === key);
  return story && { src, key, focus: story.heroFocus };
}

/** Keys of focal points that a story had and nobody has any more. */
export async function needlessKeys(
  engine: Engine,
  before: StoryFacts[],
  needed: Map<string, MediaUse | undefined>,
): Promise<string[]> {
  const needless: string[] = [];
  for (const { hero, heroSrc, heroFocus } of before) {
    if (!hero || !heroSrc || !heroFocus || needed.has(hero)) continue;
    const others = await storiesShowing(engine, heroSrc);
    if (!others.some((other) => other.hero === hero)) needless.push(hero);
  }
  return needless;
}

async function storiesShowing(engine: Engine, src: string): Promise<StoryFacts[]> {
  const files = await listCiting(engine, 'image', src);
  const entries = await Promise.all(files.map((file) => engine.ledger.find(file)));
  return entries.flatMap((entry) => entry?.story ?? []);
}

function imagesByKey(other: Map<string, LedgerEntry>): Map<string, string> {
  const images = new Map<string, string>();
  for (const { image } of other.values()) if (image) images.set(image.id, image.src);
  return images;
}
