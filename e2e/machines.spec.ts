import path from 'node:path';
import { expect, test } from '@playwright/test';
import { NewsroomRepository } from '../bench/sites/newsroom-repository';
import { requestPublish, untilSeen } from '../bench/sites/publish';
import { startRedis } from '../bench/sites/start-redis';
import { freePort, startSite } from '../bench/sites/start-site';
import { PUBLISH_SECRET } from './publish-secret';

const ROOT = path.resolve('test-results/machines');
const FILE = 'articles/2026/11/on-two-machines/ar.mdx';
const PAGE = '/ar/articles/on-two-machines';

const story = (title: string) =>
  `---\ntitle: '${title}'\nsummary: 'قصة على جهازين.'\nsection: technology\nlabel: news\nstatus: published\npublishedAt: 2026-11-23T10:00:00+03:00\nauthors: [technology-desk]\n---\n\nنص.\n`;
const shows = (title: string) => (status: number, text: string) =>
  status === 200 && text.includes(title);

test('two machines over a real Redis show the same stories, and each goes on alone', async () => {
  test.skip(
    !process.env.MIDAD_REDIS_SERVER,
    'There is no redis-server, and it cannot be installed.',
  );
  test.setTimeout(240_000);
  const repository = new NewsroomRepository(ROOT, 'content');
  const port = await freePort();
  let redis = await startRedis(port);
  const env = {
    REDIS_URL: redis.url,
    MIDAD_GIT_REMOTE: 'origin',
    MIDAD_PUBLISH_SECRET: PUBLISH_SECRET,
  };
  const open = (name: string) =>
    startSite({ content: repository.contentOf(name), data: `${ROOT}/data-${name}`, env });
  repository.clone('a');
  repository.clone('b');
  const a = await open('a');
  let b = await open('b');
  const publish = async (title: string) => {
    repository.write(FILE, story(title));
    repository.commit(title);
    expect((await requestPublish(a.url)).status).toBe(200);
  };

  await test.step('published at one, seen at the other', async () => {
    for (const title of ['الأولى', 'الثانية', 'الثالثة']) {
      await publish(title);
      await untilSeen(b.url + PAGE, shows(title));
      await untilSeen(`${b.url}/ar`, shows(title));
    }
  });

  await test.step('without Redis both answer, and catch up when it is back', async () => {
    await redis.stop();
    for (const site of [a, b])
      for (const page of ['/ar', '/en', PAGE, '/ar/sections/world', '/ar/topics/astronomy'])
        expect((await fetch(site.url + page)).status, page).toBe(200);
    await publish('بلا ريدس');
    await untilSeen(a.url + PAGE, shows('بلا ريدس'));
    redis = await startRedis(port);
    await untilSeen(b.url + PAGE, shows('بلا ريدس'), 40_000);
  });

  await test.step('a machine that was killed has caught up before it opens', async () => {
    await b.stop('SIGKILL');
    await publish('في غيابه');
    b = await open('b');
    expect(await (await fetch(b.url + PAGE)).text()).toContain('في غيابه');
    const health = (await (await fetch(`${b.url}/api/health`)).json()) as { status: string };
    expect(health.status).toBe('ok');
  });
  await Promise.all([a.stop(), b.stop(), redis.stop()]);
});
