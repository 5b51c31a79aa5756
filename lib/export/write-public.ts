import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../engine/files-below';
import type { EditionFiles } from './edition-files';

/** Writes fonts, icons and whatever else lies in `public/`; pages of the site come before files of their name. */
export async function writePublic(files: EditionFiles, publicDir: string): Promise<void> {
  for await (const file of filesBelow(publicDir))
    if (!files.has(file)) await files.writeBytes(file, await readFile(path.join(publicDir, file)));
}
