import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Options = { siteUrl: string; outDir: string; mediaDir: string };

/** Fixed files beside the pages; `public/` is copied whole. */
const FILES = ['/sitemap.xml', '/robots.txt'];
const LINK = /(?:href|src)="(\/(?:ar|en)(?:\/[^"#?]*)?)"/g;

/**
 * Writes the site as a folder for any static host: every page that the sitemap or another page leads
 * to, as the front answers it, with its images and fonts. Returns how many pages were written.
 */
export async function writeEdition({ siteUrl, outDir, mediaDir }: Options): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  await cp('public', outDir, { recursive: true });
  await cp(mediaDir, path.join(outDir, 'media'), { recursive: true });
  for (const file of FILES)
    await writeFile(path.join(outDir, file), await fetchText(siteUrl + file, 200));

  const waiting = ['/ar', '/en', ...(await sitemapPaths(siteUrl))];
  const known = new Set(waiting);
  for (let page = waiting.pop(); page; page = waiting.pop()) {
    const html = await fetchText(siteUrl + page, 200);
    await writePage(outDir, `${page}/index.html`, html);
    for (const [, link = ''] of html.matchAll(LINK)) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  await writePage(outDir, '404.html', await fetchText(`${siteUrl}/ar/404`, 404));
  await writePage(outDir, 'en/404.html', await fetchText(`${siteUrl}/en/404`, 404));
  await writePage(outDir, 'index.html', ENTRY);
  return known.size;
}

/** A static host cannot redirect by itself: the entry page does, at once and without a script. */
const ENTRY =
  '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مداد</title>' +
  '<link rel="canonical" href="/ar"><meta http-equiv="refresh" content="0; url=/ar">' +
  '<p><a href="/ar">مداد</a></p></html>\n';

async function sitemapPaths(siteUrl: string): Promise<string[]> {
  const xml = await fetchText(`${siteUrl}/sitemap.xml`, 200);
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

async function fetchText(url: string, expected: number): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  if (answer.status !== expected)
    throw new Error(`${url} answered ${answer.status}, not ${expected}.`);
  return answer.text();
}

async function writePage(outDir: string, file: string, html: string): Promise<void> {
  const target = path.join(outDir, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, html);
}
