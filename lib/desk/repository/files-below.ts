import path from 'node:path';
import { entriesIn } from '@/lib/engine/missing';

/** The files in a folder and in the folders in it, with their paths; none if there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesIn(folder)) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(place)));
    else found.push(place);
  }
  return found;
}
