import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningRedis, startRedis } from '@/bench/sites/start-redis';
import { freePort } from '@/bench/sites/start-site';
import { RedisLink } from './redis-link';

const server = process.env.MIDAD_REDIS_SERVER ?? 'redis-server';
const isThere = spawnSync(server, ['--version']).status === 0;

let redis: RunningRedis;
let link: RedisLink;

beforeEach(async () => {
  if (!isThere) return;
  redis = await startRedis(await freePort());
  link = new RedisLink(redis.url);
  link.start('channel', () => undefined);
  await expect.poll(() => link.isConnected).toBe(true);
});
afterEach(async () => {
  if (!isThere) return;
  link.stop();
  await redis.stop();
});

describe.runIf(isThere)('RedisLink', () => {
  it('heaps up no questions while Redis does not answer, and asks again when it does', async () => {
    const facts = String(await link.ask((client) => client.info('server'), 5000));
    const pid = Number(/process_id:(\d+)/.exec(facts)?.[1]);
    process.kill(pid, 'SIGSTOP');
    const put = () => link.ask((client) => client.set('page', 'x'.repeat(1000)), 60_000);
    let refused = 0;
    const asked = Array.from({ length: 5000 }, () =>
      put().then((answer) => {
        if (answer === undefined) refused++;
      }),
    );
    await expect.poll(() => refused).toBeGreaterThan(4000);
    process.kill(pid, 'SIGCONT');
    await Promise.all(asked);
    expect(await put()).toBe('OK');
  });
});
