import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from '../engine/files-below';
import { EditionFiles } from './edition-files';
import { writePublic } from './write-public';

let root: string;
const source = (file: string) => path.join(root, 'public', file);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-public-'));
  mkdirSync(source('fonts'), { recursive: true });
  writeFileSync(source('icon.svg'), 'old icon');
  writeFileSync(source('fonts/a.woff2'), 'font');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(): Promise<string[]> {
  const files = await EditionFiles.open(path.join(root, 'out'));
  await files.writeText('index.html', 'page');
  await writePublic(files, path.join(root, 'public'));
  await files.finish();
  return files.changed.sort();
}
const written = (file: string) => readFileSync(path.join(root, 'out', file), 'utf8');

describe('writePublic', () => {
  it('replaces what differs, and writes nothing else again', async () => {
    expect(await run()).toEqual(['fonts/a.woff2', 'icon.svg', 'index.html']);
    writeFileSync(source('icon.svg'), 'new icon');
    expect(await run()).toEqual(['icon.svg']);
    expect(written('icon.svg')).toBe('new icon');
  });

  it('replaces what an older program copied without a record', async () => {
    mkdirSync(path.join(root, 'out'));
    writeFileSync(path.join(root, 'out/icon.svg'), 'older icon');
    await run();
    expect(written('icon.svg')).toBe('old icon');
  });

  it('removes what is no longer there', async () => {
    await run();
    rmSync(source('fonts/a.woff2'));
    await run();
    const files: string[] = [];
    for await (const file of filesBelow(path.join(root, 'out'))) files.push(file);
    expect(files.sort()).toEqual(['.midad-edition.json', 'icon.svg', 'index.html']);
  });

  it('leaves a page of the site alone', async () => {
    writeFileSync(source('index.html'), 'no page');
    await run();
    expect(written('index.html')).toBe('page');
  });
});
