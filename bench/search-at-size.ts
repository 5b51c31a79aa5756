/**
 * What a search takes at so many stories: on the server, from the request to the last byte; until a published story
 * is found; and, in the static edition, the bytes that one query reads.
 *
 *     npx tsx bench/search-at-size.ts --size 10000 --rounds 200 --publishes 20
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, quantile } from './measure/statistics';
import { measureEngine } from './parts/engine';
import { contentOf, dataOf } from './parts/folders';
import { measureEdition } from './search/edition-bytes';
import { frequentMarks, frequentWords } from './search/frequent-words';
import { publishAndFind } from './search/publish-and-find';
import { startSite } from './sites/start-site';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '200' },
    publishes: { type: 'string', default: '20' },
  },
});
const size = Number(values.size);
if (!existsSync(dataOf(size))) await measureEngine(size);
const [content, data] = [path.resolve(contentOf(size)), path.resolve(dataOf(size))];
const site = await startSite({ content, data });
const show = (name: string, all: number[], unit: string) =>
  console.log(
    `| ${name} | ${median(all).toFixed(1)} ${unit} | ${quantile(all, 0.95).toFixed(1)} ${unit} | ${Math.max(...all).toFixed(1)} ${unit} |`,
  );

try {
  const words = frequentWords(data, 400);
  const pick = (at: number) => words[(at * 7919) % words.length] ?? '';
  const kinds: Record<string, (round: number) => string> = {
    'one of the 20 most frequent words': (round) => words[round % 20] ?? '',
    'one word': pick,
    'two words': (round) => `${pick(round)} ${pick(round + 1)}`,
    'four words': (round) => [0, 1, 2, 3].map((more) => pick(round + more)).join(' '),
    'a misspelt word': (round) => `${pick(round).slice(0, 3)}\u0638${pick(round).slice(3)}`,
  };
  console.log(
    `| at ${size.toLocaleString('en')} stories | p50 | p95 | most |\n| --- | --- | --- | --- |`,
  );
  const all: number[] = [];
  for (const [kind, query] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      const address = `${site.url}/ar/search?q=${encodeURIComponent(query(round))}`;
      const started = performance.now();
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
      times.push(performance.now() - started);
    }
    // The first of all opens the index.
    all.push(...times.slice(1));
    show(kind, times.slice(1), 'ms');
  }
  show('all of them', all, 'ms');
  show(
    'published until found',
    await publishAndFind(site, content, size, Number(values.publishes)),
    'ms',
  );
  const some = words.slice(0, 60).map((_, at) => at);
  const texts = some.flatMap((at) => [pick(at), `${pick(at)} ${pick(at + 1)}`]);
  const longer = some.map((at) => `${pick(at)} ${pick(at + 1)} ${pick(at + 2)}`);
  const [sections, topics] = [frequentMarks(data, 'section', 3), frequentMarks(data, 'topic', 5)];
  const filtered = (all: string[]) =>
    all.map((text, at) => ({
      ...{ text, section: sections[at % 3] },
      ...(at % 2 ? { topic: topics[at % 5] } : { period: 'year' as const }),
    }));
  const asked = {
    'a query': texts.map((text) => ({ text })),
    'one or two words, two filters': filtered(texts),
    'three words, two filters': filtered(longer),
  };
  const edition = await measureEdition(data);
  for (const [kind, queries] of Object.entries(asked)) {
    const bytes = (await edition.bytesOf(queries)).map((own) => own / 1000);
    show(`edition: ${kind}, brotli`, bytes, 'kB');
  }
  console.log(`edition: index ${(edition.index / 1000).toFixed(1)} kB`);
} finally {
  await site.stop();
}
