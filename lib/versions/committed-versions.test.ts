import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFolder, storyVersions } from './committed-versions';

let root: string;
let content: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-versions-'));
  content = path.join(root, 'site/content');
  await put('articles/2026/06/story', 'one');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', [
    '-C',
    content,
    '-c',
    'user.name=A Private Person',
    '-c',
    'user.email=private@example.org',
    ...args,
  ]);
const commit = () => {
  git('add', '.');
  git('commit', '-qm', 'Private words');
};

async function put(folder: string, text: string): Promise<void> {
  await mkdir(path.join(content, folder), { recursive: true });
  await writeFile(path.join(content, folder, 'ar.mdx'), text);
}

describe('the versions that Git has', () => {
  it('are read with their folders, also from before a story was renamed', async () => {
    git('init', '-q', '..');
    commit();
    await put('articles/2026/06/story', 'two');
    commit();
    const renamed = 'articles/2026/06/renamed';
    await rename(path.join(content, 'articles/2026/06/story'), path.join(content, renamed));
    commit();
    const versions = await storyVersions(content, renamed);
    expect(versions?.map(({ folder, files }) => [folder, files.ar])).toEqual([
      [renamed, 'two'],
      ['articles/2026/06/story', 'two'],
      ['articles/2026/06/story', 'one'],
    ]);
    expect(JSON.stringify(versions)).not.toMatch(/private/i);
  });

  it('begin with what lies there now, if that was not committed yet', async () => {
    git('init', '-q', '..');
    const folder = 'articles/2026/06/story';
    const texts = async () => (await storyVersions(content, folder))?.map(({ files }) => files.ar);
    expect(await texts()).toEqual(['one']);
    commit();
    expect(await texts()).toEqual(['one']);
    await put(folder, 'two\r\nlines');
    expect(await texts()).toEqual(['two\nlines', 'one']);
    commit();
    expect(await texts()).toEqual(['two\nlines', 'one']);
  });

  it('leave out what came and went in one pull, and what a branch tried', async () => {
    const folder = 'articles/2026/06/story';
    const texts = async () => (await storyVersions(content, folder))?.map(({ files }) => files.ar);
    git('init', '-q', '-b', 'main', '..');
    commit();
    const [site, desk] = [content, path.join(root, 'desk')];
    git('clone', '-q', path.join(root, 'site'), desk);
    const write = async (...all: string[]) => {
      content = path.join(desk, 'content');
      for (const text of all) {
        await put(folder, text);
        commit();
      }
    };
    const pull = () => {
      content = site;
      git('pull', '-q', '--ff-only', desk, 'main');
    };
    await write('a name that nobody may read', 'two');
    pull();
    expect(await texts()).toEqual(['two', 'one']);

    git('-C', desk, 'checkout', '-q', '-b', 'tries');
    await write('tried', 'three');
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'Merge', 'tries');
    pull();
    expect(await texts()).toEqual(['three', 'two', 'one']);

    await write('four');
    pull();
    await write('five');
    pull();
    expect(await texts()).toEqual(['five', 'four', 'three', 'two', 'one']);
  });

  it('are nobody’s guess without Git, or where two folders have the slug', async () => {
    expect(await storyVersions(content, 'articles/2026/06/story')).toBeUndefined();
    expect(await findFolder(content, 'story')).toBe('articles/2026/06/story');
    expect(await findFolder(content, 'no-such-story')).toBeUndefined();
    await put('articles/2025/06/story', 'rival');
    expect(await findFolder(content, 'story')).toBeUndefined();
  });

  it('leave out files that are too large, and go no further than a hundred', async () => {
    git('init', '-q', '..');
    const folder = 'articles/2026/06/story';
    for (let index = 0; index < 104; index++) {
      await put(folder, index === 102 ? 'x'.repeat(200 * 1024) : `v${index}`);
      commit();
    }
    const versions = (await storyVersions(content, folder)) ?? [];
    expect(versions).toHaveLength(100);
    expect(versions.slice(0, 3).map(({ files }) => files.ar)).toEqual(['v103', undefined, 'v101']);
  }, 120_000);
});
