import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildStore } from '../engine/build-store';
import { compressPage } from '../server/page';
import { EditionFiles } from './edition-files';
import { ShownPictures } from './shown-pictures';

let root: string;
const outDir = () => path.join(root, 'out');
const mediaDir = () => path.join(root, 'data/media');
const before = process.env.MIDAD_DATA;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-pictures-'));
  process.env.MIDAD_DATA = path.join(root, 'data');
  const content = path.join(root, 'content');
  mkdirSync(path.join(content, 'media'), { recursive: true });
  const colours = { shown: '#a00', hidden: '#0a0' };
  for (const [name, background] of Object.entries(colours))
    await sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .jpeg()
      .toFile(path.join(content, `media/${name}.jpg`));
  await buildStore({ contentDir: content, dataDir: path.join(root, 'data') });
});
afterEach(() => {
  if (before === undefined) delete process.env.MIDAD_DATA;
  else process.env.MIDAD_DATA = before;
  rmSync(root, { recursive: true, force: true });
});

/** An edition of one page that read these files of the store. */
async function run(...read: string[]): Promise<string[]> {
  const files = await EditionFiles.open(outDir());
  const reads = read.map((file): [string, string] => [file, 'hash']);
  const pictures = new ShownPictures({
    get: (address) => compressPage({ path: address, body: Buffer.from('page'), reads }),
  });
  await files.writePage('ar/index.html', await pictures.get('/ar'));
  await pictures.write(files, mediaDir());
  await files.finish();
  return files.changed;
}

const inOut = () => readdirSync(path.join(outDir(), 'media')).sort();
const cut = (name: string) =>
  readdirSync(mediaDir())
    .filter((file) => file.startsWith(`${name}.`))
    .sort();

describe('the pictures of an edition', () => {
  it('are all variants of what pages show, and no others', async () => {
    expect(cut('hidden').length).toBeGreaterThan(4);
    await run('front.json', 'media/shown.json', 'media/never.json');
    expect(inOut()).toEqual(cut('shown'));
    expect(await run('media/shown.json')).toEqual([]);
  });

  it('are removed when no page shows them any more', async () => {
    await run('media/shown.json', 'media/hidden.json');
    expect(inOut()).toEqual([...cut('hidden'), ...cut('shown')]);
    const gone = await run('media/shown.json');
    expect(gone.sort()).toEqual(cut('hidden').map((name) => `media/${name}`));
    expect(inOut()).toEqual(cut('shown'));
  });

  it('are removed from a folder in which an older program left them, but nothing by other names', async () => {
    await run('media/shown.json');
    for (const name of cut('hidden'))
      copyFileSync(path.join(mediaDir(), name), path.join(outDir(), 'media', name));
    writeFileSync(path.join(outDir(), 'media/own.jpg'), 'x');
    await run('media/shown.json');
    expect(inOut()).toEqual(['own.jpg', ...cut('shown')]);
  });
});
