import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Watching, watchContent } from './watch-content';

const STORY = 'articles/2026/01/story';
let root: string;
let content: string;
let watching: Watching | undefined;
let reported: string[];

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-watch-'));
  content = path.join(root, 'content');
  mkdirSync(path.join(content, STORY), { recursive: true });
  writeFileSync(path.join(content, STORY, 'ar.mdx'), 'one');
  reported = [];
  watching = await watchContent(content, (changed) => reported.push(...changed));
});
afterEach(() => {
  watching?.stop();
  rmSync(root, { recursive: true, force: true });
});

const save = (text: string) => writeFileSync(path.join(content, STORY, 'ar.mdx'), text);

it('goes on watching a folder that another one took the place of', async () => {
  mkdirSync(path.join(root, 'new'));
  writeFileSync(path.join(root, 'new/ar.mdx'), 'two');
  renameSync(path.join(content, STORY), path.join(root, 'old'));
  renameSync(path.join(root, 'new'), path.join(content, STORY));
  await expect.poll(() => reported).toContain(STORY);
  await new Promise((resolve) => setTimeout(resolve, 500));
  reported.length = 0;
  save('three');
  await expect.poll(() => reported).toContain(`${STORY}/ar.mdx`);
});

it('goes on watching inside a year that another one took the place of', async () => {
  mkdirSync(path.join(root, 'new/01/story'), { recursive: true });
  writeFileSync(path.join(root, 'new/01/story/ar.mdx'), 'two');
  renameSync(path.join(content, 'articles/2026'), path.join(root, 'old'));
  renameSync(path.join(root, 'new'), path.join(content, 'articles/2026'));
  await expect.poll(() => reported).toContain('articles/2026');
  await new Promise((resolve) => setTimeout(resolve, 500));
  reported.length = 0;
  save('three');
  await expect.poll(() => reported).toContain(`${STORY}/ar.mdx`);
});

/** Few systems let everybody set a limit of their own: elsewhere there is nothing to try. */
const LIMIT = 'echo 3 > /proc/sys/user/max_inotify_watches';
const isLimited = spawnSync('unshare', ['-Ur', 'sh', '-c', LIMIT]).status === 0;

it.runIf(isLimited)('leaves to the sweep what the system does not let it watch', () => {
  const program = `
    const { watchContent } = await import('./lib/publish/watch-content.ts');
    const watching = await watchContent(process.argv[1], () => undefined);
    console.log(await watching.covers('articles'), await watching.covers('articles/2026'));
    watching.stop();`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', program, content];
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-Ur', 'sh', '-c', `${LIMIT}; exec "$@"`, 'sh', ...node],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('true false');
});
