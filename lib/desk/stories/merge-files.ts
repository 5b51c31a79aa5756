import { type Locale, localeCodes } from '@/i18n/locales';
import { type Conflicts, mergeDocument } from '../text/merge-document';
import type { Draft, DraftFiles } from './draft-store';

/** Both texts of a file that two people changed in different ways: nothing was saved. */
export type SaveConflict = { locale: Locale; ours: string; theirs: string; conflicts: Conflicts };

export class SaveConflictError extends Error {
  constructor(
    readonly conflict: SaveConflict,
    readonly version: string,
  ) {
    super('Two people changed the same place.');
    this.name = 'SaveConflictError';
  }
}

/** Brings texts that began from `before` into what the draft has now; throws with both where that cannot be. */
export function mergeFiles(before: DraftFiles, ours: DraftFiles, now: Draft): DraftFiles {
  const merged = { ...now.files };
  for (const locale of localeCodes) {
    const own = ours[locale];
    if (own === undefined) continue;
    const [was, theirs] = [before[locale] ?? '', now.files[locale] ?? ''];
    const merge = mergeDocument(was, own, theirs);
    if (!merge.isMerged)
      throw new SaveConflictError(
        { locale, ours: own, theirs, conflicts: merge.conflicts },
        now.version,
      );
    merged[locale] = merge.text;
  }
  return merged;
}
