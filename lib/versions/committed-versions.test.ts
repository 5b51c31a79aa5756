import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listVersionPlaces, readVersions } from './committed-versions';

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
    const places = (await listVersionPlaces(content, 'renamed')) ?? [];
    const versions = await readVersions(content, places);
    expect(versions.map(({ folder, files }) => [folder, files.ar])).toEqual([
      [renamed, 'two'],
      ['articles/2026/06/story', 'two'],
      ['articles/2026/06/story', 'one'],
    ]);
    expect(JSON.stringify([places, versions])).not.toMatch(/private/i);
  });

  it('are nobody’s guess without Git', async () => {
    expect(await listVersionPlaces(content, 'story')).toBeUndefined();
    git('init', '-q', '..');
    expect(await listVersionPlaces(content, 'no-such-story')).toBeUndefined();
  });

  it('leave out files that are too large, and go no further than a hundred', async () => {
    git('init', '-q', '..');
    await put('articles/2026/06/story', 'x'.repeat(300 * 1024));
    commit();
    for (let index = 0; index < 104; index++) {
      git('commit', '-qm', 'x', '--allow-empty');
      await put('articles/2026/06/story', `v${index}`);
      git('commit', '-qam', 'x');
    }
    const places = (await listVersionPlaces(content, 'story')) ?? [];
    expect(places).toHaveLength(100);
    const first = places.at(-1);
    expect(first).toBeDefined();
    const large = git('rev-list', '--max-parents=0', 'HEAD').toString().trim();
    const folder = 'articles/2026/06/story';
    const [version] = await readVersions(content, [
      { commit: large, folder, at: '2026-06-01T00:00:00Z' },
    ]);
    expect(version?.files.ar).toBeUndefined();
  }, 120_000);
});
