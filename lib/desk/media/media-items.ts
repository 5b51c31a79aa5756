import { searchWords } from '@/lib/search/arabic';
import { type Description, missingParts, type NeededPart } from './description';
import type { PublicImage } from './public-media';
import type { Upload } from './uploads';

/** An image of the library, pending until a story that shows it is published. */
export type DeskMedia = {
  id: string;
  /** The file name by which stories show it. */
  name: string;
  width: number;
  height: number;
  state: 'pending' | 'public';
  description: Description;
  /** What readers would miss. */
  missing: NeededPart[];
  /** ISO, in UTC. */
  addedAt: string;
  uploadedBy?: { id: string; name: string };
};

/** One image as a form opens it: `version` is what a new description must name. */
export type OpenedMedia = DeskMedia & { version: string; record: string };

export function pendingItem(
  { id, name, width, height, at, by }: Upload,
  description: Description,
): DeskMedia {
  const missing = missingParts(description);
  const uploadedBy = { id: by.id, name: by.name };
  const state = 'pending' as const;
  return { id, name, width, height, state, description, missing, addedAt: at, uploadedBy };
}

export function publicItem(
  id: string,
  { name, width, height, at }: PublicImage,
  description: Description,
): DeskMedia {
  // The schema lets a public image go without a caption.
  const missing = missingParts(description).filter((part) => part !== 'caption');
  return { id, name, width, height, state: 'public', description, missing, addedAt: at };
}

/** What can be searched for, by the upload or image that was read: normalised once. */
const texts = new WeakMap<Upload | PublicImage, string>();

/** Whether every word, normalised, is in what is said about an image, or in its name. */
export function isFound(source: Upload | PublicImage, item: DeskMedia, words: string[]): boolean {
  if (words.length === 0) return true;
  let text = texts.get(source);
  if (text === undefined) {
    const { alt, caption, credit } = item.description;
    const said = [item.id, alt.ar, alt.en, caption.ar, caption.en, credit.ar, credit.en];
    text = said.flatMap(searchWords).join(' ');
    texts.set(source, text);
  }
  const known = text;
  return words.every((word) => known.includes(word));
}

/** Newest first. */
export function compareItems(a: DeskMedia, b: DeskMedia): number {
  return compare(b.addedAt, a.addedAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
