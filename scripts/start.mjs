/** `npm start`: installs what is missing, builds what is out of date, serves the site. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installPackages, requireNode, run } from './install.mjs';

const SOURCES = [
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

requireNode(9);
installPackages();
const sources = `${hashOf(SOURCES)} ${process.env.MIDAD_URL ?? ''}`;
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sources) {
  run('npm', ['run', '--silent', 'build:site']);
  writeFileSync(STAMP, sources);
}
run(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], { NODE_ENV: 'production' });

function hashOf(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(name) {
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name).flatMap((entry) => filesIn(path.join(name, entry)));
}
