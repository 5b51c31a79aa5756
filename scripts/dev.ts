import { spawn } from 'node:child_process';
import { contentDir, dataDir } from '../lib/content/store-layout';
import { Publisher } from '../lib/publish/publisher';
import { watchContent } from '../lib/publish/watch-content';

/** `next dev` reads the store at every request: a publish needs no word to it. */
const publisher = new Publisher({
  contentDir: contentDir(),
  dataDir: dataDir(),
  refresh: async () => {},
});
await publisher.publish();
const stopWatching = watchContent(contentDir(), () => publisher.publish());

const next = spawn('npx', ['next', 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
next.once('exit', async (code) => {
  publisher.stop();
  await stopWatching();
  process.exit(code ?? 0);
});
