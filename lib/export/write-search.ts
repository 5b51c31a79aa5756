import { localeCodes } from '@/i18n/locales';
import { dataDir } from '../content/store-layout';
import { paths } from '../paths';
import { searchFiles } from '../search/edition/search-files';
import { indexFile, openIndex } from '../search/index-file';
import { plainBody } from '../server/page';
import type { EditionFiles } from './edition-files';
import type { Pages } from './shown-pictures';

const SCRIPT = 'search/search.js';

/**
 * The search of the edition: no server answers there, so the search page, and no other, carries a script that
 * reads the few files of the index that a query needs.
 */
export async function writeSearch(
  files: EditionFiles,
  pages: Pages,
  script: string,
): Promise<void> {
  const index = openIndex(indexFile(dataDir()));
  try {
    for await (const [file, text] of searchFiles(index)) await files.writeCompressed(file, text);
  } finally {
    index.close();
  }
  await files.writeCompressed(SCRIPT, script);
  for (const locale of localeCodes) {
    const address = paths.search(locale);
    const page = (await plainBody(await pages.get(address))).toString('utf8');
    const withScript = page.replace(
      '</body>',
      `<script type="module" src="/${SCRIPT}"></script></body>`,
    );
    await files.writeCompressed(`${address.slice(1)}/index.html`, withScript);
  }
}
