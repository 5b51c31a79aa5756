import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MediaShelf } from './media-shelf';
import { NewFiles } from './write-new';

const SITE = 'https://www.old.example.com';
const UPLOAD = '/wp-content/uploads/2019/05/1.jpg';
let root: string;
let asked: string[];
let shelf: MediaShelf;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-shelf-'));
  asked = [];
  const create = { width: 400, height: 330, channels: 3, background: 'red' } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const own = { title: '', alt: '', caption: '' };
  shelf = new MediaShelf({
    siteUrls: [SITE],
    attachments: new Map([
      ['5', { ...own, url: `${SITE}${UPLOAD}`, file: '2019/05/1.jpg' }],
      ['6', { ...own, url: 'https://cdn.example.net/wp-content/uploads/6.jpg', file: '' }],
    ]),
    known: new Set(),
    files: new NewFiles(root),
    siteTitle: 'الموقع',
    fetch: async (url) => {
      asked.push(url);
      return bytes;
    },
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));
const nameOf = async (src: string, id?: string) => {
  const found = await shelf.find({ src, ...(id && { id }) }, 'عنوان');
  return 'name' in found ? found.name : found.fault;
};

describe('MediaShelf', () => {
  it('takes no picture of another host for an upload of the same name', async () => {
    const own = await nameOf(`${SITE}${UPLOAD}`);
    expect(await nameOf(`http://old.example.com${UPLOAD}`)).toBe(own);
    expect(await nameOf(UPLOAD)).toBe(own);
    expect(await nameOf('', '5')).toBe(own);
    const other = await nameOf(`https://other.example${UPLOAD}`);
    expect(other).not.toBe(own);
    expect(await nameOf(`https://other.example${UPLOAD}`, '5')).toBe(own);
    expect(asked).toEqual([`${SITE}${UPLOAD}`, `https://other.example${UPLOAD}`]);
  });

  it('passes over a number that came along from another site', async () => {
    const own = await nameOf('', '5');
    expect(await nameOf('https://other.example/wp-content/uploads/x.jpg', '5')).not.toBe(own);
  });

  it('knows the machine that the attachments lie on', async () => {
    const url = 'https://cdn.example.net/wp-content/uploads/6-300x200.jpg';
    expect(await nameOf(url)).toBe(await nameOf('', '6'));
  });
});
