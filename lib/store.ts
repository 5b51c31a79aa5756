import 'server-only';
import { readFileSync } from 'node:fs';
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
  const bytes = readBytes(path.join(/*turbopackIgnore: true*/ storeDir(), file));
  const value = bytes && (JSON.parse(bytes.toString('utf8')) as T);
  log?.set(file, { hash: hashOf(bytes), value });
  return value;
}

/**
 * An article is made from fifty small files that the system has in its memory. To have a thread read them takes ten
 * times as long, and they wait there behind pages that are being compressed.
 */
function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
