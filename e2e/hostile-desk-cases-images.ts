import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';

/** Bytes that somebody sends as an image, and the error that the desk names. */
export type ImageCase = [name: string, make: () => Buffer | Promise<Buffer>, error: string];

const text = (value: string) => () => Buffer.from(value, 'latin1');
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export const photo = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: { r: 9, g: 80, b: 60 } } });

export const images: ImageCase[] = [
  ['nothing', () => Buffer.alloc(0), 'image-empty'],
  ['an SVG', text(SVG), 'image-unknown-kind'],
  ['an SVG behind a byte order mark', text(`\xef\xbb\xbf${SVG}`), 'image-unknown-kind'],
  ['an SVG in gzip', () => gzipSync(SVG), 'image-unknown-kind'],
  ['HTML', text('<!doctype html><script>alert(1)</script>'), 'image-unknown-kind'],
  ['a GIF that is a script', text('GIF89a=1;alert(1)//'), 'image-unknown-kind'],
  ['a PDF', text('%PDF-1.7\n%%EOF'), 'image-unknown-kind'],
  ['a ZIP', text('PK\x03\x04'), 'image-unknown-kind'],
  ['a program', text('\x7fELF\x02\x01\x01'), 'image-unknown-kind'],
  ['PostScript', text('%!PS\n(pwned) run'), 'image-unknown-kind'],
  ['a picture language of ImageMagick', text('push graphic-context'), 'image-unknown-kind'],
  ['a JPEG that is HTML', text('\xff\xd8\xff<script>alert(1)</script>'), 'image-damaged'],
  ['a PNG that is HTML', text('\x89PNG\r\n\x1a\n<script>alert(1)</script>'), 'image-damaged'],
  ['a WebP that is nothing', text('RIFF\x10\0\0\0WEBPVP8 '), 'image-damaged'],
  ['an AVIF that is nothing', text('\0\0\0\x1cftypavif\0\0\0\0'), 'image-damaged'],
  [
    'half a photograph',
    async () => (await photo().jpeg().toBuffer()).subarray(0, 1500),
    'image-damaged',
  ],
  ['a bomb of 60,000 by 60,000 pixels', () => png(60_000, 60_000), 'image-too-large'],
  ['a bomb of 2,000,000,000 pixels in a line', () => png(2_000_000_000, 1), 'image-damaged'],
  ['a bomb of 12,000 by 12,000 true pixels', bomb, 'image-too-large'],
  ['a stamp', () => photo(64, 64).png().toBuffer(), 'image-too-small'],
  ['31 MB', () => Buffer.alloc(31 * 1024 * 1024, 0xff), 'image-too-large'],
];

function bomb(): Promise<Buffer> {
  return photo(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
}

/** A PNG that says how large it is, with next to nothing in it. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const parts = [
    ['IHDR', head],
    ['IDAT', deflateSync(Buffer.alloc(1000))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([SIGNATURE, ...parts.map(([name, data]) => chunk(name, data))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const ZIP = 'PK\x03\x04\x14\0\0\0pwned.html<script>alert(1)</script>';

/** Real photographs that are something else too: what is kept of them is nothing but pixels. */
export const polyglots: [name: string, make: () => Promise<Buffer>][] = [
  [
    'a JPEG and a page',
    async () => behind(await photo().jpeg().toBuffer(), '<script>alert(1)</script>'),
  ],
  ['a JPEG and an archive', async () => behind(await photo().jpeg().toBuffer(), ZIP)],
  ['a PNG and an archive', async () => behind(await photo().png().toBuffer(), ZIP)],
  [
    'a JPEG with a script in its EXIF',
    () =>
      photo()
        .withExif({ IFD0: { Artist: '<script>alert(1)</script>' } })
        .jpeg()
        .toBuffer(),
  ],
];

function behind(bytes: Buffer, payload: string): Buffer {
  return Buffer.concat([bytes, Buffer.from(payload, 'latin1')]);
}

/** Names under which somebody asks for the library's files. */
export const imageNames = [
  '..%2f..%2fcoffee.jpg',
  '%2e%2e%2fcoffee.jpg',
  '..%5ccoffee.jpg',
  '%252e%252e%252fcoffee.jpg',
  '%2fetc%2fpasswd',
  'coffee.jpg%00.png',
  '%00.jpg',
  '%ff.jpg',
  'coffee.yaml',
  'coffee.jpg%0a',
  '.git%2fconfig',
  'ｃｏｆｆｅｅ.jpg',
  '%e2%80%aecoffee.jpg',
  `${'a'.repeat(300)}.jpg`,
  '__proto__',
  `${'f'.repeat(20)}.jpg`,
];
