/**
 * What the desk takes at so many stories: the list, a search, opening and saving a story, and the time from
 * the click on “publish” until a reader's fresh request shows the story.
 *
 *     npx tsx bench/desk.ts --size 10000 --rounds 30
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, quantile } from './measure/statistics';
import { measureEngine } from './parts/engine';
import { BENCH, contentOf, dataOf } from './parts/folders';
import { openRepositoryOf } from './sites/corpus-repository';
import { DeskClient } from './sites/desk-client';
import { untilSeen } from './sites/publish';
import { startSite } from './sites/start-site';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '30' },
  },
});
const [size, rounds] = [Number(values.size), Number(values.rounds)];
if (!existsSync(dataOf(size))) await measureEngine(size);
const [content, data] = [path.resolve(contentOf(size)), path.resolve(dataOf(size))];
openRepositoryOf(content, data);

const site = await startSite({ content, data, env: { MIDAD_CLIENT_ADDRESS_HEADER: 'x-bench' } });
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.pid}/status`, 'utf8'))?.[1]) / 1000;
const times: Record<string, number[]> = {};
async function time<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  times[name] = [...(times[name] ?? []), performance.now() - started];
  return result;
}

try {
  const before = memory();
  const desk = await DeskClient.asFirstChief(site.url, data);
  await time('first list', () => desk.page('/desk/en'));
  for (let round = 0; round < rounds; round++) {
    await time('list', () => desk.page('/desk/en'));
    await time('list, page 100', () => desk.page('/desk/en?page=100'));
    await time('search', () =>
      desk.page(`/desk/en?q=${encodeURIComponent(['الحرب', 'المدرسة', 'بغداد'][round % 3] ?? '')}`),
    );
  }
  for (let round = 0; round < rounds; round++) await publishOne(desk, round);
  const rows = Object.entries(times).map(([name, all]) => ({
    name,
    p50: Math.round(median(all)),
    p95: Math.round(quantile(all, 0.95)),
  }));
  console.log(`| at ${size.toLocaleString('en')} stories | p50 ms | p95 ms |\n| --- | --- | --- |`);
  for (const { name, p50, p95 } of rows) console.log(`| ${name} | ${p50} | ${p95} |`);
  console.log(
    `| server, MB before the desk and after | ${before.toFixed(0)} | ${memory().toFixed(0)} |`,
  );
  writeFileSync(
    path.join(BENCH, `desk-${size}.json`),
    `${JSON.stringify({ rows, times }, null, 2)}\n`,
  );
} finally {
  await site.stop();
}

/** A new story from the first form to a reader's screen, with every step timed. */
async function publishOne(desk: DeskClient, round: number): Promise<void> {
  const slug = `bench-${process.pid}-${round}`;
  const address = await time('begin', () =>
    desk.form('begin', { slug, section: 'science', title: `قصة القياس ${round}` }),
  );
  const id = address.split('/').at(-1) ?? '';
  await time('open the editor', () => desk.page(`/desk/en/story/${id}`));
  const draft = await desk.json<{ version: string; files: { ar: string } }>('draft/read', { id });
  const body = 'فقرة من نص طويل فيها كلام كثير عن العلم والناس.\n\n'.repeat(240);
  const ar =
    draft.files.ar
      .replace('summary: ""', 'summary: ملخص')
      .replace("summary: ''", 'summary: ملخص')
      .replace('authors: []', 'authors: [science-desk]') + body;
  await time('check', () => desk.json('draft/check', { id, files: { ar } }));
  const { version } = await time('save', () =>
    desk.json<{ version: string }>('draft/save', { id, version: draft.version, files: { ar } }),
  );
  const page = `${site.url}/ar/articles/${slug}`;
  const seen = untilSeen(
    page,
    (status, text) => status === 200 && text.includes(`قصة القياس ${round}`),
  );
  const onFront = untilSeen(`${site.url}/ar/sections/science`, (_, text) => text.includes(slug));
  await time('publish, told to the editor', () => desk.json('draft/publish', { id, version }));
  times['publish, seen on the story'] = [
    ...(times['publish, seen on the story'] ?? []),
    await seen,
  ];
  times['publish, seen in its section'] = [
    ...(times['publish, seen in its section'] ?? []),
    await onFront,
  ];
}
