import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { keyPath, redirectKey } from '../content/redirect-key';
import { isMissing } from '../engine/missing';
import { paths } from '../paths';
import { listRedirects } from '../redirects';
import type { EditionFiles } from './edition-files';

/** No file system takes a longer name. */
const LONGEST_NAME = 240;

/**
 * Rules for hosts that read `_redirects`, and pages that forward for all others. Parameters (`/?p=123`) are only
 * in the rules: a file has none. What the edition has itself, such as a story that is public again, leads nowhere.
 */
export async function writeRedirects(files: EditionFiles, outDir: string): Promise<void> {
  const rules: string[] = [];
  const forwards: [file: string, to: string][] = [];
  for (const { from, to } of await listRedirects()) {
    const key = redirectKey(from);
    if (!to || isPage(files, keyPath(key))) continue;
    rules.push(`${ruleSource(key)} ${encodeURI(to)} 308`);
    const file = forwardFile(key);
    if (file) forwards.push([file, encodeURI(to)]);
  }
  for (const [file, to] of forwards)
    if (!files.has(file) && (await isFree(outDir, file))) await files.writeText(file, forward(to));
  await files.writeText('_redirects', `${[...rules, `/ ${paths.home('ar')} 302`].join('\n')}\n`);
}

/** Whether the edition answers a path by itself. `index.html` of the whole only forwards: rules come before it. */
function isPage(files: EditionFiles, where: string): boolean {
  const file = where.slice(1);
  return !['', 'index.html'].includes(file) && (files.has(file) || files.has(`${file}/index.html`));
}

/** A static host cannot redirect by itself: this page does, at once and without a script. */
export function forward(to: string): string {
  return (
    '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مداد</title>' +
    `<link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}">` +
    `<p><a href="${to}">مداد</a></p></html>\n`
  );
}

/** `/path name=value`, as browsers send it. */
function ruleSource(key: string): string {
  const where = keyPath(key).split('/').map(escaped).join('/');
  const query = key.slice(keyPath(key).length + 1);
  if (query === '') return where;
  const parameters = query.split('&').map((part) => part.split('=').map(escaped).join('='));
  return [where, ...parameters].join(' ');
}

/** Without what such a file takes for a placeholder. A sign that an old site cut off (`%d9`) stays as it is. */
function escaped(part: string): string {
  return part
    .split(/(%[89a-f][0-9a-f])/i)
    .map((piece, index) => (index % 2 === 1 ? piece : encodeURIComponent(piece)))
    .join('')
    .replaceAll('*', '%2A');
}

/** Where the page that forwards lies; undefined if no file can stand for this address. */
function forwardFile(key: string): string | undefined {
  if (key.includes('?')) return undefined;
  const names = key.slice(1).split('/');
  if (
    key.startsWith('/_') ||
    names.some((name) => name.startsWith('.') || Buffer.byteLength(name) > LONGEST_NAME)
  )
    return undefined;
  return /\.html?$/.test(key) ? key.slice(1) : `${key.slice(1)}/index.html`;
}

/** Whether nothing lies in the way: neither a folder in its place nor a file where its folder would be. */
async function isFree(outDir: string, file: string): Promise<boolean> {
  const parts = file.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const stat = await statOf(path.join(outDir, ...parts.slice(0, depth)));
    if (!stat) return true;
    if (stat.isDirectory() !== depth < parts.length) return false;
  }
  return true;
}

async function statOf(file: string) {
  try {
    return await lstat(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
