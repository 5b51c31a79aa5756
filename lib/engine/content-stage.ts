import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../content/source-file';
import { storyPath } from '../content/story-path';

/**
 * A folder in which Contentlayer finds the names of what it is to read; the files are empty, and their texts come
 * from memory. So it never parses a file, or a later version of one, that our checks have not passed. A story has
 * the place of one before it: a place is made once.
 */
export class ContentStage {
  private staged = new Set<string>();

  /** A stage in an empty folder that nobody else uses. */
  constructor(readonly folder: string) {}

  /** Has exactly these texts in the folder; returns the one that each staged path stands for. */
  put(sources: SourceFile[]): Map<string, SourceFile> {
    const files = new Map<string, SourceFile>();
    const places = { 'ar.mdx': 0, 'en.mdx': 0 };
    for (const source of sources) {
      const name = path.basename(source.file);
      const isStory = storyPath(source.file) && (name === 'ar.mdx' || name === 'en.mdx');
      files.set(isStory ? `articles/0/0/${places[name]++}/${name}` : source.file, source);
    }
    for (const staged of this.staged)
      if (!files.has(staged)) rmSync(path.join(this.folder, staged), { force: true });
    for (const staged of files.keys()) if (!this.staged.has(staged)) this.make(staged);
    this.staged = new Set(files.keys());
    return files;
  }

  private make(staged: string): void {
    const target = path.join(this.folder, staged);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, '');
  }
}

/** An empty folder for a stage below `root`; whoever makes it removes it. */
export function makeStageFolder(root: string): string {
  mkdirSync(root, { recursive: true });
  return mkdtempSync(path.join(root, 'stage-'));
}
