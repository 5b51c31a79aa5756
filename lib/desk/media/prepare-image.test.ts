import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkFile } from '@/lib/content/check-file';
import { MOST_UPLOAD_BYTES, prepareImage } from './prepare-image';

const red = { r: 200, g: 30, b: 30 };
const photo = (width = 800, height = 500) =>
  sharp({ create: { width, height, channels: 3, background: red } });
const refusal = (bytes: Buffer) =>
  prepareImage(bytes).then(
    ({ name }) => name,
    (error: Error) => error.message,
  );

describe('prepareImage', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('takes a photograph as %s', async (kind) => {
    const image = await prepareImage(await photo()[kind]().toBuffer());
    expect(image).toMatchObject({ width: 800, height: 500 });
    expect(image.name).toMatch(/^[0-9a-f]{20}\.jpg$/);
    expect((await sharp(image.bytes).metadata()).format).toBe('jpeg');
  });

  it('keeps what can be seen through', async () => {
    const alpha = await sharp({
      create: { width: 400, height: 400, channels: 4, background: { ...red, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    expect((await prepareImage(alpha)).name).toMatch(/\.png$/);
    // An alpha channel that hides nothing is none.
    const opaque = await photo(400, 400).ensureAlpha().png().toBuffer();
    expect((await prepareImage(opaque)).name).toMatch(/\.jpg$/);
  });

  it('stands upright, and says nothing of where, when and with what it was taken', async () => {
    const exif = {
      IFD0: { Artist: 'Secret Name', Make: 'Camera' },
      IFD3: { GPSLatitude: '24/1 42/1 0/1', GPSLatitudeRef: 'N' },
    };
    const source = await photo().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(source).metadata()).orientation).toBe(6);
    const image = await prepareImage(source);
    const { exif: left, xmp, iptc, icc, orientation } = await sharp(image.bytes).metadata();
    expect([left, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
    expect([image.width, image.height]).toEqual([500, 800]);
    expect(image.bytes.toString('latin1')).not.toMatch(/Secret|Camera|GPS/);
  });

  it('is named by what it shows: the same upload twice is one file', async () => {
    const source = await photo().png().toBuffer();
    expect((await prepareImage(source)).name).toBe((await prepareImage(source)).name);
    expect((await prepareImage(source)).name).not.toBe(
      (await prepareImage(await photo(900).png().toBuffer())).name,
    );
  });

  it('is at most 3,200 pixels long', async () => {
    expect(await prepareImage(await photo(5000, 2000).jpeg().toBuffer())).toMatchObject({
      width: 3200,
      height: 1280,
    });
  });

  it('comes in colours that every browser shows', async () => {
    const cmyk = await photo().toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp((await prepareImage(cmyk)).bytes).metadata()).space).toBe('srgb');
    const deep = await photo().toColourspace('rgb16').png().toBuffer();
    expect((await sharp((await prepareImage(deep)).bytes).metadata()).depth).toBe('uchar');
  });

  it('carries nothing that was hidden behind or inside the upload', async () => {
    const jpeg = await photo().jpeg().toBuffer();
    const script = Buffer.from('<script>alert(1)</script><?php system($_GET[0]);');
    const comment = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, script.length + 2]),
      script,
      jpeg.subarray(2),
    ]);
    const zip = Buffer.concat([jpeg, Buffer.from('PK\x03\x04'), script]);
    for (const polyglot of [comment, zip]) {
      const text = (await prepareImage(polyglot)).bytes.toString('latin1');
      for (const hidden of ['<script', '<?php', 'PK\x03\x04']) expect(text).not.toContain(hidden);
    }
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a file of 31 MB', () => Buffer.alloc(MOST_UPLOAD_BYTES + 1, 0xff), 'too-large'],
    [
      'SVG',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800"><script>alert(1)</script></svg>',
        ),
      'unknown-kind',
    ],
    [
      'SVG with an XML head and an entity',
      () =>
        Buffer.from(
          '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
        ),
      'unknown-kind',
    ],
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknown-kind'],
    ['HTML behind a space', () => Buffer.from(' \n<html>'), 'unknown-kind'],
    ['PDF', () => Buffer.from('%PDF-1.7\n'), 'unknown-kind'],
    ['GIF', () => photo().gif().toBuffer(), 'unknown-kind'],
    ['TIFF', () => photo().tiff().toBuffer(), 'unknown-kind'],
    ['a ZIP archive', () => Buffer.from('PK\x03\x04'), 'unknown-kind'],
    ['PostScript', () => Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n'), 'unknown-kind'],
    [
      "ImageMagick's own language",
      () => Buffer.from('push graphic-context\nimage over 0,0 0,0 "|id"\n'),
      'unknown-kind',
    ],
    ['text', () => Buffer.from('نص'), 'unknown-kind'],
    ['NUL bytes', () => Buffer.alloc(1000), 'unknown-kind'],
    ['only the first bytes of JPEG', () => Buffer.from([0xff, 0xd8, 0xff]), 'damaged'],
    [
      'a PNG that is HTML behind its first bytes',
      () =>
        Buffer.concat([
          Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
          Buffer.from('<script>alert(1)</script>'),
        ]),
      'damaged',
    ],
    ['half a JPEG', async () => (await photo().jpeg().toBuffer()).subarray(0, 900), 'damaged'],
    [
      'half a PNG',
      async () => {
        const bytes = await photo().png().toBuffer();
        return bytes.subarray(0, bytes.length / 2);
      },
      'damaged',
    ],
    ['a PNG that says it is 60,000 pixels wide', () => bomb(60_000, 60_000), 'too-large'],
    ['a PNG that says it is 2,000,000,000 pixels wide', () => bomb(2_000_000_000, 1), 'damaged'],
    ['a moving WebP', () => moving(), 'animated'],
    ['a stamp', () => photo(100, 100).jpeg().toBuffer(), 'too-small'],
    ['a line', () => photo(2000, 2).png().toBuffer(), 'too-small'],
  ])('refuses %s', async (_, upload, expected) => {
    expect(await refusal(await upload())).toBe(expected);
  });

  it('passes the content check as it is', async () => {
    const { mkdtemp, mkdir, writeFile } = await import('node:fs/promises');
    const content = await mkdtemp('/tmp/midad-upload-');
    await mkdir(`${content}/media`);
    const { name, bytes } = await prepareImage(await photo().webp().toBuffer());
    await writeFile(`${content}/media/${name}`, bytes);
    expect((await checkFile(content, `media/${name}`)).problems).toEqual([]);
  });
});

/** A PNG of a few bytes whose head promises far more pixels. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

async function moving(): Promise<Buffer> {
  const frames = await Promise.all(
    [red, { r: 0, g: 0, b: 0 }].map((background) =>
      sharp({ create: { width: 400, height: 400, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}
