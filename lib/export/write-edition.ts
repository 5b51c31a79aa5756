import { localeCodes } from '@/i18n/locales';
import type { CardShelf } from '../cards/card-shelf';
import { paths } from '../paths';
import { commonHeaders, editionHeaders } from '../server/headers';
import type { PageCache } from '../server/page-cache';
import { sitePaths } from '../site-paths';
import { EditionFiles } from './edition-files';
import { ShownPictures } from './shown-pictures';
import { writeCard } from './write-card';
import { writePublic } from './write-public';
import { forward, writeRedirects } from './write-redirects';
import { writeSearch } from './write-search';

type Options = {
  cache: PageCache;
  cards: CardShelf;
  outDir: string;
  mediaDir: string;
  /** The script of the search page (lib/search/browser). */
  searchScript: string;
};

/**
 * Writes the site as a folder for any static host: every page as the front answers it, feeds, sitemaps, fonts,
 * and the images that these show. What is the same as last time is not written again.
 */
export async function writeEdition(options: Options) {
  const { cache, cards, outDir, mediaDir, searchScript } = options;
  const files = await EditionFiles.open(outDir);
  const pictures = new ShownPictures(cache);
  let pages = 0;
  for await (const address of sitePaths()) {
    await files.writePage(fileOf(address), await pictures.get(address));
    await writeCard(files, cards, address);
    pages++;
  }
  for (const locale of localeCodes) {
    const name = locale === 'ar' ? '404.html' : `${locale}/404.html`;
    await files.writePage(name, await pictures.get(paths.notFound(locale)));
  }
  await writeSearch(files, pictures, searchScript);
  await files.writeText('index.html', forward('/ar'));
  await files.writeText('_headers', HEADERS);
  await writePublic(files, 'public');
  await pictures.write(files, mediaDir);
  await writeRedirects(files, outDir);
  await files.finish();
  return { pages, changed: files.changed };
}

/** For hosts that read `_headers`: what the front says of its pages, and a type that no extension tells. */
const HEADERS = [
  '/*',
  ...Object.entries({ ...commonHeaders, ...editionHeaders }).map(
    ([name, value]) => `  ${name}: ${value}`,
  ),
  '/speculation-rules.json',
  '  content-type: application/speculationrules+json',
  '',
].join('\n');

/** `/ar/latest` is served from `ar/latest/index.html`; an address with an extension is a file. */
function fileOf(address: string): string {
  const file = address.slice(1);
  return /\.[a-z]+$/.test(file) ? file : `${file}/index.html`;
}
