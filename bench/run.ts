/**
 * `npm run bench`: one table of what Midad takes at 1,000, 10,000 and 100,000 stories, then the same pages
 * from a plain `next start`, reads while stories are published and withdrawn, and two machines. The figures
 * are in `.bench/results.json` too. Run it on a machine that does nothing else.
 *
 *     npm run bench -- --sizes 1000,10000 --rounds 30 --seconds 8
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PUBLISH_SECRET } from '../e2e/publish-secret';
import { runMeasured } from './measure/run-measured';
import { type EngineFigures, measureEngine } from './parts/engine';
import { BENCH, contentOf, dataOf } from './parts/folders';
import { measurePublishing, type PublishingFigures } from './parts/publishing';
import { startSite } from './sites/start-site';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '8' },
  },
});
/** Benchmarks with a table of their own. */
const OTHERS = ['against-stock', 'atomicity', 'cluster'];
const figures: { engine: EngineFigures; publishing: PublishingFigures }[] = [];
mkdirSync(BENCH, { recursive: true });
for (const size of values.sizes.split(',').map(Number)) {
  const engine = await measureEngine(size);
  console.error(`${size}: engine measured`);
  const site = await startSite({
    content: contentOf(size),
    data: dataOf(size),
    env: { MIDAD_PUBLISH_SECRET: PUBLISH_SECRET },
  });
  try {
    const publishing = await measurePublishing(site, size, {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
    });
    figures.push({ engine, publishing });
    console.error(`${size}: publishing measured`);
  } finally {
    await site.stop();
  }
}
printTable();
const others: Record<string, string> = {};
for (const name of OTHERS) {
  const command = [process.execPath, '--import', 'tsx', `bench/${name}.ts`];
  others[name] = (await runMeasured(command)).output;
  console.log(`\n${name}\n${others[name]}`);
}
writeFileSync(
  path.join(BENCH, 'results.json'),
  `${JSON.stringify({ figures, others }, null, 2)}\n`,
);

function printTable(): void {
  const row = (name: string, of: (each: (typeof figures)[number]) => string) =>
    console.log(`| ${[name, ...figures.map(of)].join(' | ')} |`);
  row('stories', ({ engine }) => engine.stories.toLocaleString('en'));
  console.log(`|${' --- |'.repeat(figures.length + 1)}`);
  row('documents', ({ engine }) => engine.documents.toLocaleString('en'));
  row('cold build, s', ({ engine }) => engine.cold.wallSeconds.toFixed(1));
  row('cold build, CPU s', ({ engine }) => engine.cold.cpuSeconds.toFixed(1));
  row('cold build, CPU ms a document', ({ engine }) => engine.coldPerDocument.toFixed(1));
  row('cold build, peak MB', ({ engine }) => (engine.cold.peakRss / 1e6).toFixed(0));
  row('nothing changed, s', ({ engine }) => engine.noChangeSeconds.toFixed(1));
  row('store, MB on disk', ({ engine }) => (engine.storeBytes / 1e6).toFixed(0));
  row('store, files', ({ engine }) => engine.storeFiles.toLocaleString('en'));
  for (const kind of ['story', 'home', 'section', 'topic', 'English', 'feed']) {
    const times = ({ publishing }: (typeof figures)[number]) => publishing.visible[kind];
    row(
      `published, seen on ${kind}, ms p50 / p95`,
      (each) => `${times(each)?.p50.toFixed(0)} / ${times(each)?.p95.toFixed(0)}`,
    );
  }
  row('500 new stories at once, s', ({ publishing }) => (publishing.manyMs / 1000).toFixed(1));
  row('server, MB', ({ publishing }) => String(publishing.residentMegabytes.server));
  row('engine, MB', ({ publishing }) => String(publishing.residentMegabytes.engine));
  for (const page of ['article', 'home'] as const) {
    row(
      `${page}, answers/s (p99 ms)`,
      ({ publishing: { idle } }) =>
        `${idle[page].perSecond.toFixed(0)} (${idle[page].p99.toFixed(1)})`,
    );
    row(
      `${page}, while publishing 1/s`,
      ({ publishing: { whilePublishing } }) =>
        `${whilePublishing[page].perSecond.toFixed(0)} (${whilePublishing[page].p99.toFixed(1)})`,
    );
  }
  row(
    'cold archive page, ms p50 / p95',
    ({ publishing: { coldArchive } }) =>
      `${coldArchive.p50.toFixed(0)} / ${coldArchive.p95.toFixed(0)}`,
  );
  row('scripts in them', ({ publishing: { coldArchive } }) => String(coldArchive.scripts));
}
