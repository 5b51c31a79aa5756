/** Draws the icons of `public/` from `public/icon.svg`. Run it after changing that; its results are committed. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const svg = await readFile('public/icon.svg', 'utf8');
// Launchers cut this one themselves, to any shape that holds the middle four fifths.
const uncut = svg.replace(' rx="12"', '');

await draw(svg, 192, 'icon-192.png');
await draw(svg, 512, 'icon-512.png');
await draw(uncut, 512, 'icon-maskable-512.png');

async function draw(drawing: string, size: number, name: string): Promise<void> {
  await sharp(Buffer.from(drawing), { density: (72 * size) / 64 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(`public/${name}`);
}
