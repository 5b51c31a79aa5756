import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { storeDir } from './content/store-layout';

/** Reads one file of the store; undefined if there is none. Throws if it holds no JSON. */
export async function readStore<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(
      await readFile(path.join(/*turbopackIgnore: true*/ storeDir(), file), 'utf8'),
    ) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
