/**
 * What typing costs in the desk's editor: from a key press to the paint after it, in rich and in source mode, in
 * the middle of a short and of a long story.
 *
 *     npx tsx bench/typing.ts --presses 150
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { median, quantile } from './measure/statistics';
import { measureEngine } from './parts/engine';
import { BENCH, contentOf, dataOf } from './parts/folders';
import { openRepositoryOf } from './sites/corpus-repository';
import { DeskClient } from './sites/desk-client';
import { startSite } from './sites/start-site';
import { keyToPaint } from './typing/key-to-paint';
import { storyText } from './typing/story-text';

const { values } = parseArgs({ options: { presses: { type: 'string', default: '150' } } });
const presses = Number(values.presses);
const STORIES = 100;
const LENGTHS = [1000, 12_000];
const MODES = ['rich', 'source'] as const;

await measureEngine(STORIES, 0);
const [content, data] = [path.resolve(contentOf(STORIES)), path.resolve(dataOf(STORIES))];
openRepositoryOf(content, data);
const site = await startSite({ content, data, env: { MIDAD_CLIENT_ADDRESS_HEADER: 'x-bench' } });
const browser = await chromium.launch({
  executablePath: process.env.MIDAD_CHROMIUM || undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});

try {
  const desk = await DeskClient.asFirstChief(site.url, data);
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  await context.addCookies(desk.cookieList());
  const page = await context.newPage();
  const times: Record<string, Record<number, number[]>> = { rich: {}, source: {} };
  for (const length of LENGTHS)
    for (const mode of MODES) {
      await openStory(page, desk, mode, length);
      Object.assign(times[mode] ?? {}, { [length]: await keyToPaint(page, presses) });
    }
  print(times);
  writeFileSync(
    path.join(BENCH, 'typing.json'),
    `${JSON.stringify({ presses, times }, null, 2)}\n`,
  );
} finally {
  await browser.close();
  await site.stop();
}

/** A draft of this length in the editor, with the caret at the end of a paragraph in its middle. */
async function openStory(
  page: Page,
  desk: DeskClient,
  mode: string,
  length: number,
): Promise<void> {
  const slug = `typing-${process.pid}-${mode}-${length}`;
  const address = await desk.form('begin', { slug, section: 'science', title: 'قصة القياس' });
  const id = address.split('/').at(-1) ?? '';
  const draft = await desk.json<{ version: string; files: { ar: string } }>('draft/read', { id });
  const ar = draft.files.ar + storyText(content, length);
  await desk.json('draft/save', { id, version: draft.version, files: { ar } });
  await page.goto(`${site.url}/desk/en/story/${id}`);
  await page.locator('.rich-body').waitFor();
  if (mode === 'source') await page.getByRole('button', { name: 'Source', exact: true }).click();
  const blocks = page.locator(mode === 'rich' ? '.rich-body > p' : '.cm-line[dir="rtl"]');
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
  await page.keyboard.press('End');
  // What opening a story begins is over: the checks, the preview, the first save.
  await page.waitForTimeout(3000);
}

function print(times: Record<string, Record<number, number[]>>): void {
  const ms = (number: number) => number.toFixed(1);
  console.log(`| from key press to paint, ${presses} keys | p50 ms | p95 ms | longest ms |`);
  console.log('| --- | --- | --- | --- |');
  for (const [mode, own] of Object.entries(times)) {
    for (const [length, all] of Object.entries(own))
      console.log(
        `| ${mode}, ${Number(length).toLocaleString('en')} characters | ${ms(median(all))} | ${ms(quantile(all, 0.95))} | ${ms(Math.max(...all))} |`,
      );
    const [short = [], long = []] = LENGTHS.map((length) => own[length]);
    const ratio = (share: number) => (quantile(long, share) / quantile(short, share)).toFixed(2);
    console.log(`| ${mode}, long to short | ${ratio(0.5)} | ${ratio(0.95)} | |`);
  }
}
