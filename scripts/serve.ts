import { contentDir, dataDir } from '../lib/content/store-layout';
import { Publisher } from '../lib/publish/publisher';
import { watchContent } from '../lib/publish/watch-content';
import { prepareSite } from '../lib/server/open-site';

const LONGEST_GOODBYE_MS = 5000;

const site = await prepareSite(Number(process.env.PORT ?? 3000), process.env.HOST ?? '127.0.0.1');
const publisher = new Publisher({
  contentDir: contentDir(),
  dataDir: dataDir(),
  refresh: site.refresh,
});
await publisher.publish();
// What changed while the server was away is in the store, but not yet in Next's pages.
await site.refresh([]);
const stopWatching = watchContent(contentDir(), () => publisher.publish());
await site.open();
console.log(`Midad is open at ${site.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, goodbye);

async function goodbye(): Promise<void> {
  setTimeout(() => process.exit(0), LONGEST_GOODBYE_MS).unref();
  publisher.stop();
  await stopWatching();
  await site.close();
  process.exit(0);
}
