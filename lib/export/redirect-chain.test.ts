import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storyText } from '../desk/stories/test-people';
import { buildStore } from '../engine/build-store';
import { routeStatus } from '../route-status';
import { EditionFiles } from './edition-files';
import { writeRedirects } from './write-redirects';

let root: string;
let contentDir: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-chain-'));
  contentDir = path.join(root, 'content');
  vi.stubEnv('MIDAD_DATA', path.join(root, 'data'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
  await writeFile(path.join(contentDir, file), text);
}

describe('a chain of renames', () => {
  const at = (slug: string) => `/ar/articles/${slug}`;
  const NAMES = ['a', 'b', 'c'];

  it('leads from each old name to the last one in one step, on the server and in the static edition', async () => {
    for (const part of ['sections', 'topics', 'authors'])
      await cp(`content/${part}`, path.join(contentDir, part), { recursive: true });
    await put('articles/2026/01/last/ar.mdx', storyText('شاي'));
    const rules = NAMES.map((name, index) => [at(name), at(NAMES[index + 1] ?? 'last')]);
    const lines = rules.map(([from, to]) => `  - { from: ${from}, to: ${to} }\n`);
    await put('redirects.yaml', `redirects:\n${lines.join('')}`);
    await buildStore({ contentDir, dataDir: path.join(root, 'data') });
    for (const name of NAMES)
      expect(await routeStatus(at(name))).toEqual({
        kind: 'moved',
        to: at('last'),
        isPermanent: true,
      });

    const outDir = path.join(root, 'out');
    const files = await EditionFiles.open(outDir);
    await files.writeText(`ar/articles/last/index.html`, 'page');
    await writeRedirects(files, outDir);
    const host = (await readFile(path.join(outDir, '_redirects'), 'utf8')).split('\n');
    expect(host.slice(0, 3)).toEqual(NAMES.map((name) => `${at(name)} ${at('last')} 308`));
    for (const name of NAMES) {
      const page = await readFile(path.join(outDir, at(name), 'index.html'), 'utf8');
      expect(page).toContain(`url=${at('last')}"`);
    }
  });
});
