import { readFileSync } from 'node:fs';
import { contentDir, dataDir, mediaDir } from '../lib/content/store-layout';
import { buildStore } from '../lib/engine/build-store';
import { writeEdition } from '../lib/export/write-edition';
import { prepareSite } from '../lib/server/open-site';

const outDir = process.argv[2] ?? 'out';
await buildStore({ contentDir: contentDir(), dataDir: dataDir() });
// What is written stays: related stories are chosen anew, not within minutes.
const site = await prepareSite({ patienceMs: 0 });
const { pages, changed } = await writeEdition({
  cache: site.cache,
  cards: site.cards,
  outDir,
  mediaDir: mediaDir(),
  // Packed beside this program (scripts/bundle.mjs).
  searchScript: readFileSync(new URL('./search-page.js', import.meta.url), 'utf8'),
});
for (const file of changed.slice(0, 50)) console.log(`  ${file}`);
console.log(`Static edition: ${pages} pages in ${outDir}/, ${changed.length} files new or gone.`);
await site.close();
process.exit(0);
