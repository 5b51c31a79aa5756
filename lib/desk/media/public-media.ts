import { stat } from 'node:fs/promises';
import path from 'node:path';
import { imageKey } from '@/lib/content/image-recipes';
import type { ImageFile } from '@/lib/content/inspect-image';
import { type LedgerEntry, OTHER } from '@/lib/engine/ledger';
import { isMissing, readIfThere } from '@/lib/engine/missing';
import { parseOrUndefined } from '@/lib/engine/store-writer';

/** An image of the content folder as the engine remembers it, with the fields of its record. */
export type PublicImage = Pick<ImageFile, 'width' | 'height'> & {
  name: string;
  fields: Record<string, unknown>;
  /** When its file came to lie there: ISO, in UTC. */
  at: string;
};

/** The images of the content folder, read again whenever the engine's memory of them has changed. */
export class PublicMedia {
  private images = new Map<string, PublicImage>();
  private stamp: string | undefined;

  /** Where the engine keeps its ledger. */
  constructor(private readonly ledgerDir: string) {}

  /** All of them by id. */
  async list(): Promise<Map<string, PublicImage>> {
    const file = path.join(this.ledgerDir, `${OTHER}.json`);
    const stamp = await stampOf(file);
    if (stamp === this.stamp) return this.images;
    const bytes = await readIfThere(file);
    const entries = bytes && parseOrUndefined<Record<string, LedgerEntry>>(bytes);
    // Damaged: the engine makes it again, and the images stay as they were until then.
    if (!entries) return this.images;
    this.images = imagesOf(entries);
    this.stamp = stamp;
    return this.images;
  }
}

function imagesOf(entries: Record<string, LedgerEntry>): Map<string, PublicImage> {
  const images = new Map<string, PublicImage>();
  for (const { image, stamp } of Object.values(entries)) {
    if (!image) continue;
    const { src: name, width, height } = image;
    const id = imageKey(name);
    const fields = entries[`media/${id}.yaml`]?.document ?? {};
    // The ledger's stamp has the size first, then the time of the last change.
    const at = new Date(Number(stamp.split(' ')[1]) || 0).toISOString();
    images.set(id, { name, width, height, fields, at });
  }
  return images;
}

async function stampOf(file: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(file);
    return [size, mtimeMs, ino].join(' ');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}
