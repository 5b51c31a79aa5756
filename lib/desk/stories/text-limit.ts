import { DeskError } from './desk-error';
import type { DraftFiles } from './draft-store';

/** No file of content may be larger (lib/content/source-file.ts). */
const MOST_BYTES = 256 * 1024;
const LONGEST_TITLE = 300;

/** Refuses texts that could never become public. */
export function refuseLongTexts(files: DraftFiles): void {
  for (const text of Object.values(files))
    if (Buffer.byteLength(text) > MOST_BYTES) throw new DeskError('text-too-long');
}

export function refuseLongTitle(title: string): void {
  if (title.length > LONGEST_TITLE) throw new DeskError('title-too-long');
}
