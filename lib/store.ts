import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { storeDir } from './content/store-layout';
import { currentReads, hashOf } from './read-log';

/**
 * Reads one file of the store; undefined if there is none. Throws if it holds no JSON. Inside one
 * render a file is read once, and the render's log tells which version of it the page shows.
 */
export async function readStore<T>(file: string): Promise<T | undefined> {
  const log = currentReads()?.files;
  const known = log?.get(file);
  if (known) return known.value as T | undefined;
  const bytes = await readBytes(path.join(/*turbopackIgnore: true*/ storeDir(), file));
  const value = bytes && (JSON.parse(bytes.toString('utf8')) as T);
  // Two readers may have asked at once: the first answer holds for the whole render.
  const earlier = log?.get(file);
  if (earlier) return earlier.value as T | undefined;
  log?.set(file, { hash: hashOf(bytes), value });
  return value;
}

async function readBytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
