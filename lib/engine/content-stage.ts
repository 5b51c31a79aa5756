import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../content/source-file';
import { storyPath } from '../content/story-path';
import { isMissing } from './missing';

/**
 * A folder in which texts lie while Contentlayer reads them, so that it never parses a file, or a later
 * version of one, that our checks have not passed. A story's text has the place of one before it and is
 * written over it: ext4 makes files slowly for minutes after it removed many.
 */
export class ContentStage {
  private staged = new Set<string>();

  /** A stage in an empty folder that nobody else uses. */
  constructor(readonly folder: string) {}

  /** Puts exactly these texts in the folder; returns the content file that each staged path stands for. */
  put(sources: SourceFile[]): Map<string, string> {
    const files = new Map<string, string>();
    const places = { 'ar.mdx': 0, 'en.mdx': 0 };
    for (const { file, text } of sources) {
      const name = path.basename(file);
      const isStory = storyPath(file) && (name === 'ar.mdx' || name === 'en.mdx');
      const staged = isStory ? `articles/0/0/${places[name]++}/${name}` : file;
      files.set(staged, file);
      writeOver(path.join(this.folder, staged), text);
    }
    for (const staged of this.staged)
      if (!files.has(staged)) rmSync(path.join(this.folder, staged), { force: true });
    this.staged = new Set(files.keys());
    return files;
  }
}

/** An empty folder for a stage below `root`; whoever makes it removes it. */
export function makeStageFolder(root: string): string {
  mkdirSync(root, { recursive: true });
  return mkdtempSync(path.join(root, 'stage-'));
}

function writeOver(target: string, text: string): void {
  const bytes = Buffer.from(text);
  let handle: number;
  try {
    handle = openSync(target, 'r+');
  } catch (error) {
    if (!isMissing(error)) throw error;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    return;
  }
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    ftruncateSync(handle, bytes.length);
  } finally {
    closeSync(handle);
  }
}
