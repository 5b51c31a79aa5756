import { mediaDir } from '../lib/content/store-layout';
import { writeEdition } from '../lib/export/write-edition';
import { prepareSite } from '../lib/server/open-site';

const outDir = process.argv[2] ?? 'out';
const site = await prepareSite(0, '127.0.0.1');
await site.refresh([]);
await site.open();
const pages = await writeEdition({ siteUrl: site.url, outDir, mediaDir: mediaDir() });
console.log(`Static edition: ${pages} pages in ${outDir}/.`);
await site.close();
process.exit(0);
