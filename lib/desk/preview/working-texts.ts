import { localeCodes } from '@/i18n/locales';
import type { DraftFiles } from '../stories/draft-store';
import { readPreviewText } from './preview-text';

/** Whose texts these are, and over which version of which draft they were typed. */
export type WorkingKey = { draft: string; person: string; version: string };

export type WorkingText = {
  files: DraftFiles;
  /** The last texts that a page could show. */
  shown: DraftFiles;
};

type Entry = WorkingText & { version: string; at: number; bytes: number };

const VALID_MS = 30 * 60 * 1000;
const MOST_ENTRIES = 200;
const MOST_BYTES_EACH = 1024 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * What editors have in their browsers and did not save yet, for the preview alone. It is in memory: each process
 * knows what was sent to it, and a preview without it shows the saved draft.
 */
export class WorkingTexts {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  /** Keeps texts that somebody sent; with another version of the draft, what was typed before is over. */
  remember(key: WorkingKey, sent: DraftFiles, now = Date.now()): void {
    const earlier = this.entries.get(nameOf(key));
    const same = earlier?.version === key.version ? earlier : undefined;
    const files = { ...same?.files, ...sent };
    const shown = { ...earlier?.shown, ...showable(sent) };
    const bytes = sizeOf(files) + sizeOf(shown);
    this.remove(nameOf(key));
    if (bytes > MOST_BYTES_EACH) return;
    this.entries.set(nameOf(key), { version: key.version, files, shown, at: now, bytes });
    this.bytes += bytes;
    this.shrink(now);
  }

  /** Undefined if nothing was sent lately, or the draft has been saved since. */
  find(key: WorkingKey, now = Date.now()): WorkingText | undefined {
    const entry = this.entries.get(nameOf(key));
    if (!entry || now - entry.at > VALID_MS) return undefined;
    const files = entry.version === key.version ? entry.files : {};
    return { files, shown: entry.shown };
  }

  private shrink(now: number): void {
    for (const [name, { at }] of this.entries) {
      const isOver = this.entries.size > MOST_ENTRIES || this.bytes > MOST_BYTES;
      if (!isOver && now - at <= VALID_MS) return;
      this.remove(name);
    }
  }

  private remove(name: string): void {
    this.bytes -= this.entries.get(name)?.bytes ?? 0;
    this.entries.delete(name);
  }
}

function nameOf({ draft, person }: WorkingKey): string {
  return `${draft} ${person}`;
}

function showable(files: DraftFiles): DraftFiles {
  const shown: DraftFiles = {};
  for (const locale of localeCodes) {
    const text = files[locale];
    if (text !== undefined && readPreviewText(locale, text).shown) shown[locale] = text;
  }
  return shown;
}

function sizeOf(files: DraftFiles): number {
  return Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
