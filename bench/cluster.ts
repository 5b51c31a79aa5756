/**
 * Two machines of one site, each with its own clone and data, over a real Redis: how soon what is
 * published at one is seen at the other, and what happens when Redis or a machine is gone.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { PUBLISH_SECRET as SECRET } from '../e2e/publish-secret';
import { median, quantile } from './measure/statistics';
import { NewsroomRepository } from './sites/newsroom-repository';
import { requestPublish, untilSeen } from './sites/publish';
import { startRedis } from './sites/start-redis';
import { freePort, startSite } from './sites/start-site';

const ROUNDS = Number(process.argv[2] ?? 50);
const AWAY_MS = Number(process.argv[3] ?? 60_000);
const ROOT = '/tmp/midad-cluster';
const SLUG = 'seen-on-both';

const repository = new NewsroomRepository(ROOT, 'content');
const redisPort = await freePort();
let redis = await startRedis(redisPort);
const env = {
  REDIS_URL: redis.url,
  MIDAD_GIT_REMOTE: 'origin',
  MIDAD_PUBLISH_SECRET: SECRET,
};
const open = (name: string) =>
  startSite({ content: `${ROOT}/${name}/content`, data: `${ROOT}/data-${name}`, env });
repository.clone('a');
repository.clone('b');
const a = await open('a');
let b = await open('b');

function write(round: number): string {
  const title = `الجولة ${round} من الاختبار`;
  repository.write(
    `articles/2026/11/${SLUG}/ar.mdx`,
    `---\ntitle: '${title}'\nsummary: 'قصة تظهر على جهازين.'\nsection: technology\nlabel: news\nstatus: published\npublishedAt: 2026-11-23T10:00:00+03:00\nauthors: [technology-desk]\n---\n\nنص.\n`,
  );
  repository.commit(`round ${round}`);
  return title;
}

process.once('uncaughtException', (error) => {
  console.error(error, a.output(), b.output());
  process.exit(1);
});

const seenAtA: number[] = [];
const seenAtB: number[] = [];
const seenOnFront: number[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  const title = write(round);
  const isNew = (status: number, text: string) => status === 200 && text.includes(title);
  const [, ownMs, otherMs, frontMs] = await Promise.all([
    requestPublish(a.url),
    untilSeen(`${a.url}/ar/articles/${SLUG}`, isNew),
    untilSeen(`${b.url}/ar/articles/${SLUG}`, isNew),
    untilSeen(`${b.url}/ar`, isNew),
  ]);
  seenAtA.push(ownMs);
  seenAtB.push(otherMs);
  seenOnFront.push(frontMs);
}

await redis.stop();
const statusesWithoutRedis: number[] = [];
for (const path of [
  '/ar',
  '/en',
  `/ar/articles/${SLUG}`,
  '/ar/sections/world',
  '/ar/topics/astronomy',
])
  for (const site of [a, b]) statusesWithoutRedis.push((await fetch(site.url + path)).status);
const withoutRedis = write(1001);
await requestPublish(a.url);
const seenWithoutRedis = await untilSeen(`${a.url}/ar/articles/${SLUG}`, (_, text) =>
  text.includes(withoutRedis),
);
redis = await startRedis(redisPort);
const caughtUpAfterRedis = await untilSeen(
  `${b.url}/ar/articles/${SLUG}`,
  (_, text) => text.includes(withoutRedis),
  40_000,
);

await b.stop('SIGKILL');
const whileAway = write(1002);
await requestPublish(a.url);
await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
b = await open('b');
const caughtUpAfterKill = await untilSeen(`${b.url}/ar/articles/${SLUG}`, (_, text) =>
  text.includes(whileAway),
);
const health = (await (await fetch(`${b.url}/api/health`)).json()) as object;

const result = {
  rounds: ROUNDS,
  seenAtA: { p50: median(seenAtA), p95: quantile(seenAtA, 0.95) },
  seenAtB: { p50: median(seenAtB), p95: quantile(seenAtB, 0.95) },
  seenOnFrontOfB: { p50: median(seenOnFront), p95: quantile(seenOnFront, 0.95) },
  statusesWithoutRedis,
  seenWithoutRedisMs: seenWithoutRedis,
  caughtUpAfterRedisMs: caughtUpAfterRedis,
  caughtUpAfterKillMs: caughtUpAfterKill,
  health,
};
console.log(JSON.stringify(result, undefined, 2));
writeFileSync('/tmp/midad-cluster.json', JSON.stringify(result));
await Promise.all([a.stop(), b.stop(), redis.stop()]);
rmSync(ROOT, { recursive: true, force: true });
