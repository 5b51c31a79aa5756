import { isError } from '../content/problems';
import { storyPath } from '../content/story-path';
import type { Engine } from './engine';
import type { LedgerEntry } from './ledger';
import type { Prepared } from './prepare-files';

/** Enters what became of files in the ledger; a broken file keeps the facts of its last good version. */
export async function applyPrepared(engine: Engine, prepared: Prepared[]): Promise<void> {
  const { ledger } = engine;
  for (const result of prepared) {
    const before = await ledger.find(result.file);
    if (result.kind === 'missing') await ledger.set(result.file, undefined);
    else if (result.kind === 'same') {
      if (before) await ledger.set(result.file, { ...before, stamp: result.stamp });
    } else {
      const isBroken = result.entry.problems.some(isError);
      const entry = { ...result.entry, across: [] };
      await ledger.set(result.file, isBroken ? { ...entry, ...lastGood(before) } : entry);
    }
  }
  await enterFolders(engine, prepared);
}

function lastGood(before: LedgerEntry | undefined): Partial<LedgerEntry> {
  if (!before) return {};
  const { story, translation, document, image } = before;
  return { story, translation, document, image };
}

/** The index names every folder that has a file. */
async function enterFolders({ ledger, index }: Engine, prepared: Prepared[]): Promise<void> {
  for (const { file } of prepared) {
    const story = storyPath(file);
    if (!story) continue;
    const { folder, slug } = story;
    const files = await Promise.all([
      ledger.find(`${folder}/ar.mdx`),
      ledger.find(`${folder}/en.mdx`),
    ]);
    const wasPublic = (await index.find(slug))?.[folder] ?? false;
    await index.set(slug, folder, files.some(Boolean) ? wasPublic : undefined);
  }
}
