import { MAX_FILE_BYTES } from '@/lib/content/source-file';
import { DeskError } from './desk-error';
import type { DraftFiles } from './draft-store';

const LONGEST_TITLE = 300;

/** Refuses texts that could never become public. */
export function refuseLongTexts(files: DraftFiles): void {
  for (const text of Object.values(files))
    if (Buffer.byteLength(text) > MAX_FILE_BYTES) throw new DeskError('text-too-long');
}

export function refuseLongTitle(title: string): void {
  if (title.length > LONGEST_TITLE) throw new DeskError('title-too-long');
}
