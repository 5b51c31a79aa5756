import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');

/**
 * Names the code that makes the store: an unchanged file must still be compiled again when the
 * compiler changed. Tests do not count.
 */
export function engineVersion(): Promise<string> {
  version ??= isPacked() ? Promise.resolve(MIDAD_ENGINE_VERSION) : hashSources();
  return version;
}

/** Set by scripts/bundle.mjs, which hashes the same sources when it packs them. */
declare const MIDAD_ENGINE_VERSION: string;

function isPacked(): boolean {
  return typeof MIDAD_ENGINE_VERSION === 'string';
}

/** The code of a running process stays as it is: a publish does not read it again. */
let version: Promise<string> | undefined;

async function hashSources(): Promise<string> {
  const folders = [HERE, path.resolve(HERE, '../content'), path.resolve(HERE, '../arabic')];
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => path.join(folder, name))),
  );
  const sources = [
    ...names.flat().filter((name) => !name.includes('.test.')),
    path.join(ROOT, 'contentlayer.config.ts'),
  ];
  const hash = createHash('sha256');
  for (const source of sources.sort()) hash.update(await readFile(source));
  return hash.digest('hex').slice(0, 16);
}
