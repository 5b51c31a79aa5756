/** Two machines in network namespaces: the cable of one is cut, both go on, and it catches up. Needs root. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PUBLISH_SECRET } from '../e2e/publish-secret';
import { compareStores } from '../lib/engine/verify-store';
import { BENCH } from './parts/folders';
import { Namespace } from './sites/namespace';
import { NewsroomRepository } from './sites/newsroom-repository';
import { requestPublish, untilSeen } from './sites/publish';
import { startRedis } from './sites/start-redis';
import { startSite } from './sites/start-site';

const ROOT = path.join(BENCH, 'partition');
const STORY = 'articles/2026/11/behind-the-cable/ar.mdx';
const PAGE = '/ar/articles/behind-the-cable';
const PORT = 8123;

const net = new Namespace('midad-b', 1);
const repository = new NewsroomRepository(ROOT, 'content');
const git = spawn('git', ['daemon', '--export-all', '--reuseaddr', `--base-path=${ROOT}`, ROOT], {
  stdio: 'ignore',
});
const redis = await startRedis(6390);
repository.clone('a');
repository.clone('b', `git://${net.host}/remote.git`);
const settings = { MIDAD_GIT_REMOTE: 'origin', MIDAD_PUBLISH_SECRET: PUBLISH_SECRET };
const a = await startSite({
  content: `${ROOT}/a/content`,
  data: `${ROOT}/data-a`,
  env: { ...settings, REDIS_URL: redis.url },
});
const b = await startSite({
  content: `${ROOT}/b/content`,
  data: `${ROOT}/data-b`,
  env: { ...settings, REDIS_URL: `redis://${net.host}:6390` },
  within: net.within,
  host: net.own,
  port: PORT,
});

const publish = async (title: string) => {
  repository.write(
    STORY,
    `---\ntitle: '${title}'\nsummary: 'قصة.'\nsection: technology\nlabel: news\nstatus: published\npublishedAt: 2026-11-23T10:00:00+03:00\nauthors: [technology-desk]\n---\n\nنص.\n`,
  );
  repository.commit('change');
  await requestPublish(a.url);
};
const shows = (title: string) => (_status: number, text: string) => text.includes(title);

await publish('قبل القطع');
const before = await untilSeen(b.url + PAGE, shows('قبل القطع'));
net.cut();
await publish('أثناء القطع');
await untilSeen(a.url + PAGE, shows('أثناء القطع'));
await wait(12_000);
net.mend();
const after = await untilSeen(b.url + PAGE, shows('أثناء القطع'), 60_000);
await wait(500);
const damages = await compareStores(`${ROOT}/data-a/store`, `${ROOT}/data-b/store`);
console.log({ seenBeforeMs: before, caughtUpAfterMs: after, differences: damages.length });
await Promise.all([a.stop(), b.stop(), redis.stop()]);
git.kill();
net.remove();
process.exit(damages.length > 0 ? 1 : 0);
