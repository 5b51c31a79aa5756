import path from 'node:path';
import { checkReferences } from '../content/check-references';
import { contentIndex } from '../content/content-index';
import type { Problem } from '../content/problems';
import { storeFiles } from '../content/store-layout';
import { placeProblems, storyPath } from '../content/story-path';
import type { Engine } from './engine';
import { OTHER } from './ledger';
import { readIfThere } from './missing';
import { parseStored } from './store-writer';

/** Checks again what these files point at, and where they lie; the ledger remembers the answer. */
export async function checkPointers(engine: Engine, files: Iterable<string>): Promise<void> {
  const { ledger, index } = engine;
  const names = contentIndex((await ledger.shard(OTHER)).keys());
  for (const file of files) {
    const entry = await ledger.find(file);
    if (!entry) continue;
    const states = new Map<string, boolean>();
    let slugs: string[] = [];
    for (const { kind, id } of entry.mentions) {
      if (kind !== 'story') continue;
      const folders = await index.find(id);
      if (folders) states.set(id, Object.values(folders).some(Boolean));
      else if (slugs.length === 0) slugs = await index.listSlugs();
    }
    const story = storyPath(file);
    const id = story && file.endsWith('/ar.mdx') ? story.slug : '';
    const hasArabic = Boolean(story && (await ledger.find(`${story.folder}/ar.mdx`)));
    const across: Problem[] = [
      ...checkReferences({ file, id, mentions: entry.mentions }, names, {
        isPublic: (slug) => states.get(slug),
        slugs: () => slugs,
      }),
      ...placeProblems(file, story && (await index.owner(story.slug)), hasArabic),
    ];
    if (JSON.stringify(across) !== JSON.stringify(entry.across))
      await ledger.set(file, { ...entry, across });
  }
}

/** The content files that point at a story, or show an image. */
export async function listCiting(
  { store }: Engine,
  kind: 'story' | 'image',
  id: string,
): Promise<string[]> {
  const file = storeFiles.references(kind, id);
  return parseStored<string[]>(await readIfThere(path.join(store, file)), file) ?? [];
}
