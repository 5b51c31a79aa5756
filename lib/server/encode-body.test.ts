import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, EncodedBodies } from './encode-body';

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ])('answers %s with %s', (accept, encoding) => expect(chooseEncoding(accept)).toBe(encoding));
});

describe('EncodedBodies', () => {
  it('gives back the same text in every encoding', async () => {
    const bodies = new EncodedBodies(2);
    const text = Buffer.from('مداد '.repeat(200));
    expect(brotliDecompressSync(await bodies.encode(text, 'br', '"a"'))).toEqual(text);
    expect(gunzipSync(await bodies.encode(text, 'gzip', '"a"'))).toEqual(text);
    expect(await bodies.encode(text, 'identity', '"a"')).toBe(text);
  });
});
