/**
 * The same pages of the same build and store, from Midad and from a plain `next start`, in turn:
 * `tsx bench/against-stock.ts --rounds 5 --seconds 6`. Says how many times as many compressed answers
 * Midad gives, and how many scripts are in each.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runWrk } from './measure/run-wrk';
import { median } from './measure/statistics';
import { BENCH } from './parts/folders';
import { copySite } from './sites/copy-site';
import { freePort, startSite } from './sites/start-site';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '6' },
  },
});
const PAGES = { article: '/ar/articles/kremlin-rejects-temporary-truce', home: '/ar' };

const { content, data } = copySite(path.join(BENCH, 'against-stock'));
const midad = await startSite({ content, data });
const stock = await startNext();
const sites = { midad: midad.url, stock: stock.url };
try {
  for (const [name, page] of Object.entries(PAGES)) {
    const answers: Record<string, number[]> = { midad: [], stock: [] };
    const scripts: Record<string, number> = {};
    for (const [site, url] of Object.entries(sites)) scripts[site] = await countScripts(url + page);
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const [site, url] of Object.entries(sites)) {
        const { perSecond, failed } = await runWrk(url + page, Number(values.seconds));
        if (failed > 0) throw new Error(`${site} refused ${failed} requests for ${page}`);
        answers[site]?.push(perSecond);
      }
    }
    const [own = 0, theirs = 0] = [median(answers.midad ?? []), median(answers.stock ?? [])];
    const times = (own / theirs).toFixed(1);
    console.log(
      `${name}: Midad ${own.toFixed(0)}/s, next start ${theirs.toFixed(0)}/s: ${times} times`,
    );
    console.log(
      `${name}: scripts in Midad's answer ${scripts.midad}, in next start's ${scripts.stock}`,
    );
  }
} finally {
  await midad.stop();
  stock.stop();
}

async function startNext(): Promise<{ url: string; stop: () => void }> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', MIDAD_CONTENT: content, MIDAD_DATA: data };
  const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port)];
  const child = spawn(process.execPath, args, { env: env as NodeJS.ProcessEnv, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${url}/ar`).catch(() => undefined);
    if (answer?.ok) return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error('next start did not open.');
}

/** Scripts that run: data blocks are none. */
async function countScripts(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  return [...html.matchAll(/<script(?! type="(?:application\/ld\+json|speculationrules)")/g)]
    .length;
}
