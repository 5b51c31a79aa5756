/** `node --import tsx bench/stock/run-stock.ts --stories 1000 --seed 7 --work DIR --json FILE` */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from '../corpus/corpus';
import { storyFiles } from '../corpus/story-files';
import { residentBytes } from '../measure/process-tree';
import { buildStock, LIMITS } from './build-stock';
import { checkStock } from './check-stock';
import { runWrk, transferBytes } from './load';
import { startStock } from './start-stock';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    base: { type: 'string', default: 'content' },
    work: { type: 'string' },
    json: { type: 'string' },
    gigabytes: { type: 'string', default: String(LIMITS.bytes / 1e9) },
    port: { type: 'string', default: '4870' },
  },
});
if (!values.work) throw new Error('Say where to build: --work DIR');

const dir = path.resolve(values.work);
const corpus = { stories: Number(values.stories), seed: Number(values.seed), base: values.base };
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

const build = await buildStock({
  ...corpus,
  dir,
  limits: { ...LIMITS, bytes: Number(values.gigabytes) * 1e9 },
  onStep: (name, step) =>
    console.log(
      `${name}: ${step.wallSeconds.toFixed(1)} s, CPU ${step.cpuSeconds.toFixed(1)} s,`,
      `peak ${megabytes(step.peakRss)}, exit ${step.exitCode}`,
      step.stoppedBy ?? '',
    ),
});
console.log(`${build.pages} pages`, build.disk);
const isBuilt = build.failed.length === 0;
const serving = isBuilt ? await measureServing() : undefined;
if (values.json) writeFileSync(values.json, `${JSON.stringify({ build, serving }, null, 2)}\n`);
for (const name of build.failed) console.log(build.steps[name]?.outputTail);
process.exitCode = serving?.check.faults.length === 0 ? 0 : 1;

async function measureServing() {
  const opened = performance.now();
  const server = await startStock(dir, Number(values.port));
  const startSeconds = (performance.now() - opened) / 1000;
  try {
    const rssAtStart = residentBytes(server.pid);
    const check = await checkStock(server.url, dir, corpus);
    const slug = storyFiles(corpus.stories, openCorpus(corpus)).slug;
    const article = await measurePage(`${server.url}/ar/articles/${slug}`);
    const home = await measurePage(`${server.url}/ar`);
    const rss = { atStart: rssAtStart, afterLoad: residentBytes(server.pid) };
    const serving = { startSeconds, check, article, home, rss };
    console.dir(serving, { depth: 4 });
    return serving;
  } finally {
    await server.stop();
  }
}

async function measurePage(url: string) {
  return { bytes: await transferBytes(url), load: await runWrk(url) };
}
