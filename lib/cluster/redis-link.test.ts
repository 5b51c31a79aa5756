import { spawnSync } from 'node:child_process';
import { type AddressInfo, connect, createServer } from 'node:net';
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

  it('hears the others though the connection broke while it began to listen', async () => {
    let breaks = 1;
    const cable = createServer((near) => {
      const far = connect(Number(new URL(redis.url).port), '127.0.0.1');
      near.on('data', (bytes) => {
        if (/subscribe/i.test(String(bytes)) && breaks-- > 0) near.destroy();
        else far.write(bytes);
      });
      far.on('data', (bytes) => near.write(bytes));
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const)
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
    });
    await new Promise<void>((resolve) => cable.listen(0, '127.0.0.1', resolve));
    const heard: string[] = [];
    const far = new RedisLink(`redis://127.0.0.1:${(cable.address() as AddressInfo).port}`);
    try {
      far.start('news', (message) => heard.push(message));
      const tell = async () => {
        await link.ask((client) => client.publish('news', 'a story'));
        return heard.length;
      };
      await expect.poll(tell, { timeout: 5000 }).toBeGreaterThan(0);
      expect(breaks).toBeLessThan(1);
      for (const word of ['once', 'last']) await link.ask((client) => client.publish('news', word));
      await expect.poll(() => heard.at(-1)).toBe('last');
      expect(heard.filter((word) => word === 'once')).toHaveLength(1);
    } finally {
      far.stop();
      cable.close();
    }
  });
});
