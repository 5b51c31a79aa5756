import { spawn } from 'node:child_process';
import { contentDir, dataDir } from '../lib/content/store-layout';
import { EngineProcess } from '../lib/publish/engine-process';
import { Outbox } from '../lib/publish/outbox';
import { Publisher } from '../lib/publish/publisher';
import { watchContent } from '../lib/publish/watch-content';

/** `next dev` reads the store at every request: a publish needs no word to it. */
const publisher = new Publisher({
  engine: new EngineProcess({ write: (work) => work() }),
  outbox: new Outbox(dataDir()),
  show: async () => [],
});
await publisher.publish();
const watching = await watchContent(contentDir(), (changed) => publisher.publish(changed));

const next = spawn('npx', ['next', 'dev', ...process.argv.slice(2)], { stdio: 'inherit' });
next.once('exit', async (code) => {
  watching.stop();
  await publisher.stop();
  process.exit(code ?? 0);
});
