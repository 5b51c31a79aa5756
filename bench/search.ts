/**
 * How much of what Arabic readers look for is found, beside other search engines:
 *
 *     npx tsx bench/search.ts                the half that the search was made with
 *     npx tsx bench/search.ts --half aside   the half that nobody looked at until the end
 *     npx tsx bench/search.ts --misses       what Midad does not find in the first five
 *
 * Pagefind needs a Chromium (`MIDAD_CHROMIUM`), PostgreSQL the package of Debian.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openFts5 } from './search/engines/fts5';
import { openMidad } from './search/engines/midad';
import { openMiniSearch } from './search/engines/minisearch';
import { openPagefind } from './search/engines/pagefind';
import { openPostgres } from './search/engines/postgres';
import { halfOf, readGold } from './search/gold';
import { meanOf, scoreOf } from './search/score';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'tuning' },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const folder = path.resolve('.bench', 'search');
for (const own of ['midad', 'pagefind'])
  rmSync(path.join(folder, own), { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const gold = readGold();
const queries = halfOf(gold.queries, values.half === 'aside' ? 'aside' : 'tuning');
console.log(`${gold.stories.length} stories, ${queries.length} queries (${values.half})`);
const engines = {
  midad: openMidad,
  pagefind: openPagefind,
  postgres: openPostgres,
  minisearch: openMiniSearch,
  fts5: openFts5,
};
const rows: Record<string, Record<string, string>> = {};
for (const [name, open] of Object.entries(engines)) {
  if (values.only && values.only !== name) continue;
  const engine = await open(gold, folder);
  if (!engine) {
    console.error(`${name} is not installed.`);
    continue;
  }
  const scores = [];
  for (const query of queries) {
    const found = await engine.search(query.q);
    const score = scoreOf(query, found);
    scores.push(score);
    if (values.misses && score.recall < 1)
      console.log(
        `${query.kind}: ${query.q} -> ${found.slice(0, 5).join(' ')} | ${query.relevant.join(' ')}`,
      );
  }
  await engine.close();
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  rows[engine.name] = {
    recall: percent(meanOf(scores, 'recall')),
    'hit@5': percent(meanOf(scores, 'hit')),
    'precision@5': percent(meanOf(scores, 'precision')),
  };
}
console.table(rows);
process.exit(0);
