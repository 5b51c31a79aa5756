import { afterEach, describe, expect, it, vi } from 'vitest';
import { editionFile } from '../edition/edition-format';
import { editionReader } from './edition-reader';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the reader of the edition', () => {
  it('asks for each file once, and never takes a kept index for the present one', async () => {
    const fetched = vi.fn(async (address: string) => Response.json({ address }));
    vi.stubGlobal('fetch', fetched);
    const read = editionReader('/search/ar');
    for (const file of [editionFile.index, editionFile.terms('0a'), editionFile.terms('0a')])
      expect(await read(file)).toEqual({ address: `/search/ar/${file}` });
    expect(fetched.mock.calls).toEqual([
      ['/search/ar/index.json', { cache: 'no-cache' }],
      ['/search/ar/terms/0a.json', { cache: 'default' }],
    ]);
  });

  it('fails where a file is missing', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(editionReader('/search/ar')(editionFile.index)).rejects.toThrow('404');
  });
});
