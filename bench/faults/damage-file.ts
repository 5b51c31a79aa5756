import { readFile, rm, writeFile } from 'node:fs/promises';

/** What a failing disk, or a person, does to a file. */
export const damages = {
  'cut in half': async (file: string) => {
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
  },
  emptied: (file: string) => writeFile(file, ''),
  'filled with garbage': (file: string) => writeFile(file, Buffer.alloc(64, '\0x')),
  'filled with null': (file: string) => writeFile(file, 'null'),
  removed: (file: string) => rm(file),
};

export type DamageName = keyof typeof damages;

export const damageNames = Object.keys(damages) as DamageName[];
