import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from '../engine/files-below';
import { compressPage } from '../server/page';
import { EditionFiles } from './edition-files';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-edition-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STORY = 'ar/articles/coffee/index.html';

/** What the folder holds, without the record. */
async function names(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of filesBelow(folder)) if (!file.startsWith('.')) files.push(file);
  return files.sort();
}

async function run(write: (files: EditionFiles) => Promise<void>): Promise<string[]> {
  const files = await EditionFiles.open(folder);
  await write(files);
  await files.finish();
  return files.changed;
}

const page = (text: string) => compressPage({ path: '/x', body: Buffer.from(text) });
const writeStory = () =>
  run(async (files) => files.writePage(STORY, await page('The secret of coffee.')));
const writeForward = () => run((files) => files.writeText(STORY, 'forward'));

describe('EditionFiles', () => {
  it('writes a page with its compressed forms, and once', async () => {
    expect(await writeStory()).toEqual([STORY]);
    expect(await names()).toEqual([STORY, `${STORY}.br`, `${STORY}.gz`]);
    expect(await writeStory()).toEqual([]);
  });

  it('leaves no compressed story beside the page that forwards in its place', async () => {
    await writeStory();
    await writeForward();
    expect(await names()).toEqual([STORY]);
  });

  it('removes compressed stories that an older program left beside such a page', async () => {
    await writeStory();
    const stale = ['.br', '.gz'].map((form) => [
      form,
      readFileSync(path.join(folder, STORY + form)),
    ]);
    await writeForward();
    for (const [form, bytes] of stale)
      writeFileSync(path.join(folder, `${STORY}${form}`), bytes ?? '');
    expect(await writeForward()).toEqual([]);
    expect(await names()).toEqual([STORY]);
  });

  it('has the compressed forms again when the story comes back', async () => {
    await writeStory();
    await writeForward();
    await writeStory();
    expect(await names()).toEqual([STORY, `${STORY}.br`, `${STORY}.gz`]);
  });

  it('removes what the site no longer has in all its forms', async () => {
    await writeStory();
    expect(await run(async () => {})).toEqual([STORY]);
    expect(await names()).toEqual([]);
  });

  it('keeps a file of the site that is named as a compressed one', async () => {
    await run(async (files) => {
      await files.writeText('data', 'plain');
      await files.writeText('data.gz', 'packed by somebody');
    });
    expect(await names()).toEqual(['data', 'data.gz']);
  });

  it('holds the last of two texts for one file, run after run', async () => {
    const both = () =>
      run(async (files) => {
        await files.writeText('a.txt', 'first');
        await files.writeText('a.txt', 'second');
      });
    await both();
    await both();
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('second');
  });

  it('removes what a run that was killed wrote, if the site no longer has it', async () => {
    const killed = await EditionFiles.open(folder);
    await killed.writePage(STORY, await page('The secret of coffee.'));
    await killed.writeText('media/a.txt', 'a');
    writeFileSync(path.join(folder, `${STORY}.br.0a1b.tmp`), 'half');
    await (await EditionFiles.open(folder)).writeText('b.txt', 'killed as well');
    const changed = await run((files) => files.writeText('c.txt', 'c'));
    expect(changed.sort()).toEqual([STORY, 'b.txt', 'c.txt', 'media/a.txt'].sort());
    expect(await names()).toEqual(['c.txt']);
    expect(existsSync(path.join(folder, '.midad-edition.pending'))).toBe(false);
  });

  it('writes a page again that a run that was killed had changed', async () => {
    const write = (text: string) => run((files) => files.writeText('a.txt', text));
    await write('first');
    await (await EditionFiles.open(folder)).writeText('a.txt', 'second');
    expect(await write('first')).toEqual(['a.txt']);
    expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('first');
    expect(await write('first')).toEqual([]);
  });

  it('knows a file that was noted behind a line that was cut off', async () => {
    writeFileSync(path.join(folder, '.midad-edition.pending'), '\n"ar/arti');
    await (await EditionFiles.open(folder)).writeText('a.txt', 'killed');
    expect(await run(async () => {})).toEqual(['a.txt']);
    expect(await names()).toEqual([]);
  });

  it('removes others from a folder that look alike, and nothing else', async () => {
    await run((files) => files.writeText('media/a.jpg', 'a'));
    for (const name of ['b.jpg', 'own.txt']) writeFileSync(path.join(folder, 'media', name), 'x');
    await run(async (files) => {
      await files.writeText('media/a.jpg', 'a');
      await files.removeOthers('media', (name) => name.endsWith('.jpg'));
    });
    expect(await names()).toEqual(['media/a.jpg', 'media/own.txt']);
    expect(existsSync(path.join(folder, '.midad-edition.json'))).toBe(true);
  });
});
