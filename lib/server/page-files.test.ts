import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressPage } from './page';
import { PageFiles } from './page-files';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-page-files-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('removes the pages of another build while its process still writes some', async () => {
  const old = new PageFiles(root, 'old');
  const page = await compressPage({ path: '/', body: Buffer.from('page') });
  const write = (index: number) => old.write({ ...page, path: `/${index}` });
  for (let index = 0; index < 200; index++) await write(index);
  let isWriting = true;
  const lost: NodeJS.ErrnoException[] = [];
  const writing = [1, 2].map(async () => {
    for (let index = 0; isWriting; index++) await write(index % 500).catch((e) => lost.push(e));
  });
  for (let times = 0; times < 10; times++) await new PageFiles(root, 'new').removeOthers();
  isWriting = false;
  await Promise.all(writing);
  // What was on its way while its folder moved is lost, and nothing else.
  expect(lost.filter(({ code }) => code !== 'ENOENT')).toEqual([]);
  await new PageFiles(root, 'new').removeOthers();
  expect(await old.find('/1', async () => true)).toBeUndefined();
});
