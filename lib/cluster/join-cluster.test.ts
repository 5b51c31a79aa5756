import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createClient } from 'redis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningRedis, startRedis } from '@/bench/sites/start-redis';
import { freePort } from '@/bench/sites/start-site';
import { site } from '../site';
import { type Cluster, joinCluster } from './join-cluster';

const server = process.env.MIDAD_REDIS_SERVER ?? 'redis-server';
const isThere = spawnSync(server, ['--version']).status === 0;

let redis: RunningRedis;
let machines: Cluster[];

beforeEach(async () => {
  if (!isThere) return;
  redis = await startRedis(await freePort());
  vi.stubEnv('REDIS_URL', redis.url);
  machines = [];
});
afterEach(async () => {
  if (!isThere) return;
  await Promise.all(machines.map((machine) => machine.stop()));
  await redis.stop();
  vi.unstubAllEnvs();
});

async function join(onNews: () => void): Promise<Cluster> {
  const machine = await joinCluster({ contentDir: '/', buildId: () => 'build', onNews });
  machines.push(machine);
  await expect.poll(() => machine.status()).toMatchObject({ redis: 'connected' });
  return machine;
}

describe.runIf(isThere)('joinCluster', () => {
  it('listens to the other machines whatever else was said on the channel', async () => {
    let news = 0;
    const a = await join(() => undefined);
    await join(() => news++);
    const stranger = createClient({ url: redis.url });
    await stranger.connect();
    const prefix = createHash('sha1').update(site.url).digest('hex').slice(0, 10);
    const word = JSON.stringify({ from: 'somebody', token: 1e15 });
    await expect
      .poll(() => stranger.publish(`midad:${prefix}:published`, word), { timeout: 5000 })
      .toBe(2);
    for (const noise of ['null', '1', '{', '[]'])
      await stranger.publish(`midad:${prefix}:published`, noise);
    await expect.poll(() => news).toBeGreaterThan(0);
    stranger.destroy();
    // Whoever leads has a smaller number than that.
    await expect.poll(() => a.isLeader()).toBe(true);
    const before = news;
    await a.announce();
    await expect.poll(() => news).toBe(before + 1);
  });
});
