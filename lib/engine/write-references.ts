import type { Mention } from '../content/body-mentions';
import { storeFiles } from '../content/store-layout';
import type { StoreWriter } from './store-writer';

/** The names in the reference index under which a document with these mentions stands. */
export function referenceNames(mentions: Mention[]): string[] {
  const names = mentions.flatMap(({ kind, id }) =>
    (kind === 'story' || kind === 'image') && isSafe(id) ? [`${kind} ${id}`] : [],
  );
  return [...new Set(names)];
}

/** Enters each file under the names it points at now, and strikes it out under the others. */
export async function writeReferences(
  writer: StoreWriter,
  names: Set<string>,
  targets: Map<string, Set<string>>,
): Promise<void> {
  const citing = new Map<string, string[]>();
  for (const [file, own] of targets)
    for (const name of own) citing.set(name, [...(citing.get(name) ?? []), file]);
  for (const name of names) {
    const [kind, id = ''] = name.split(' ');
    await writer.update<string[]>(
      storeFiles.references(kind as 'story' | 'image', id),
      (before) => {
        const others = (before ?? []).filter((file) => !targets.has(file));
        const files = [...others, ...(citing.get(name) ?? [])].sort();
        return files.length > 0 ? files : undefined;
      },
    );
  }
}

/** What a document points at comes from an editor: only plain names become file names. */
function isSafe(id: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,100}$/.test(id) && !id.includes('..');
}
