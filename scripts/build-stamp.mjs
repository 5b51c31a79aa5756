import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a build is made from, besides content. */
const SOURCES = [
  'scripts',
  'app',
  'components',
  'i18n',
  'lib',
  'messages',
  'public',
  'proxy.ts',
  'next.config.mjs',
  'contentlayer.config.ts',
  'package-lock.json',
  'tsconfig.json',
];
const STAMP = '.next/midad-sources';

/** Whether the code changed since the last `npm run build:site`. */
export function isOutOfDate() {
  return !existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourcesNow();
}

export function writeStamp() {
  writeFileSync(STAMP, sourcesNow());
}

function sourcesNow() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file));
  return `${hash.digest('hex')} ${process.env.MIDAD_URL ?? ''}`;
}

function filesIn(name) {
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name).flatMap((entry) => filesIn(path.join(name, entry)));
}
