import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A copy of the content and of the store that was built from it, for a site of its own. */
export function copySite(root: string): { content: string; data: string } {
  rmSync(root, { recursive: true, force: true });
  const [content, data] = [path.join(root, 'content'), path.join(root, 'data')];
  mkdirSync(data, { recursive: true });
  const keepTimes = { recursive: true, preserveTimestamps: true };
  cpSync('content', content, keepTimes);
  for (const part of ['store', 'engine', 'media'])
    cpSync(`.midad/${part}`, path.join(data, part), keepTimes);
  return { content, data };
}
