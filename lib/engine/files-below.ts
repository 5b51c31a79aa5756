import path from 'node:path';
import { entriesIn } from './missing';

/** The files in a folder and in the folders in it, by their paths from there; none if there is no such folder. */
export async function* filesBelow(root: string, folder = ''): AsyncGenerator<string> {
  for (const entry of await entriesIn(path.join(root, folder))) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesBelow(root, file);
    else yield file;
  }
}
