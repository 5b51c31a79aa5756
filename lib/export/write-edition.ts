import { cp } from 'node:fs/promises';
import path from 'node:path';
import { localeCodes } from '@/i18n/locales';
import { paths } from '../paths';
import { listRedirects } from '../redirects';
import type { PageCache } from '../server/page-cache';
import { sitePaths } from '../site-paths';
import { EditionFiles } from './edition-files';
import { writeSearch } from './write-search';

type Options = {
  cache: PageCache;
  outDir: string;
  mediaDir: string;
  /** The script of the search page (lib/search/browser). */
  searchScript: string;
};

/**
 * Writes the site as a folder for any static host: every page as the front answers it, feeds, sitemaps,
 * images and fonts. A page that is the same as last time is not written again.
 */
export async function writeEdition({ cache, outDir, mediaDir, searchScript }: Options) {
  const files = await EditionFiles.open(outDir);
  const copying = { recursive: true, force: false };
  await cp('public', outDir, copying);
  await cp(mediaDir, path.join(outDir, 'media'), copying);
  let pages = 0;
  for await (const address of sitePaths()) {
    await files.writePage(fileOf(address), await cache.get(address));
    pages++;
  }
  for (const locale of localeCodes) {
    const name = locale === 'ar' ? '404.html' : `${locale}/404.html`;
    await files.writePage(name, await cache.get(paths.notFound(locale)));
  }
  await writeSearch(files, cache, searchScript);
  await files.writeText('index.html', forward('/ar'));
  await writeRedirects(files);
  await files.finish();
  return { pages, changed: files.changed };
}

/** `/ar/latest` is served from `ar/latest/index.html`; an address with an extension is a file. */
function fileOf(address: string): string {
  const file = address.slice(1);
  return /\.[a-z]+$/.test(file) ? file : `${file}/index.html`;
}

/** Rules for hosts that read `_redirects`, and pages that forward for all others. */
async function writeRedirects(files: EditionFiles): Promise<void> {
  const rules = [`/ ${paths.home('ar')} 302`];
  for (const { from, to } of await listRedirects()) {
    if (!to) continue;
    rules.push(`${encodeURI(from)} ${encodeURI(to)} 308`);
    await files.writeText(`${from.slice(1)}/index.html`, forward(encodeURI(to)));
  }
  await files.writeText('_redirects', `${rules.join('\n')}\n`);
}

/** A static host cannot redirect by itself: this page does, at once and without a script. */
function forward(to: string): string {
  return (
    '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مداد</title>' +
    `<link rel="canonical" href="${to}"><meta http-equiv="refresh" content="0; url=${to}">` +
    `<p><a href="${to}">مداد</a></p></html>\n`
  );
}
