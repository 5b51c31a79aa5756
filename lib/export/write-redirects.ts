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
 * in the rules: a file has none.
 */
export async function writeRedirects(files: EditionFiles, outDir: string): Promise<void> {
  const rules: string[] = [];
  for (const { from, to } of await listRedirects()) {
    const key = redirectKey(from);
    if (!to) continue;
    rules.push(`${ruleSource(key)} ${encodeURI(to)} 308`);
    const file = forwardFile(key);
    if (file && !files.has(file) && (await isFree(outDir, file)))
      await files.writeText(file, forward(encodeURI(to)));
  }
  await files.writeText('_redirects', `${[...rules, `/ ${paths.home('ar')} 302`].join('\n')}\n`);
}

/** A static host cannot redirect by itself: this page does, at once and without a script. */
export function forward(to: string): string {
  return (
    '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مداد</title>' +
    `<link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}">` +
    `<p><a href="${to}">مداد</a></p></html>\n`
  );
}

/** `/path name=value`: without the signs that such a file takes for placeholders. */
function ruleSource(key: string): string {
  const where = keyPath(key).split('/').map(escaped).join('/');
  const query = key.slice(keyPath(key).length + 1);
  if (query === '') return where;
  const parameters = query.split('&').map((part) => part.split('=').map(escaped).join('='));
  return [where, ...parameters].join(' ');
}

const escaped = (part: string) => encodeURIComponent(part).replaceAll('*', '%2A');

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
