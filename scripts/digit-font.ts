import subsetFont from 'subset-font';

const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';
const ZERO = 0x30;
const ARABIC_ZERO = 0x660;
/** The directory of a font: 12 bytes, then 16 for each table. */
const HEAD = 12;
const ENTRY = 16;

/** A face in which 0 to 9 are drawn as ٠ to ٩, as woff2: digits change by CSS alone, the text does not. */
export async function digitFont(source: Buffer): Promise<Buffer> {
  const cut = await subsetFont(source, ARABIC_INDIC, { targetFormat: 'truetype' });
  const glyphs = Array.from(ARABIC_INDIC, (_, digit) => glyphOf(cut, ARABIC_ZERO + digit));
  const renamed = withTable(cut, 'cmap', digitsTo(glyphs));
  return subsetFont(renamed, '0123456789', { targetFormat: 'woff2' });
}

/** Looks a character up in the font's table of format 4. */
function glyphOf(font: Buffer, code: number): number {
  const { offset: cmap } = tableOf(font, 'cmap');
  for (let entry = 0; entry < font.readUInt16BE(cmap + 2); entry++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + entry * 8 + 4);
    if (font.readUInt16BE(at) !== 4) continue;
    const segments = font.readUInt16BE(at + 6);
    for (let segment = 0; segment < segments; segment += 2) {
      const start = font.readUInt16BE(at + 16 + segments + segment);
      if (code > font.readUInt16BE(at + 14 + segment) || code < start) continue;
      const delta = font.readUInt16BE(at + 16 + 2 * segments + segment);
      const place = at + 16 + 3 * segments + segment;
      const range = font.readUInt16BE(place);
      if (range === 0) return (code + delta) & 0xffff;
      return (font.readUInt16BE(place + range + 2 * (code - start)) + delta) & 0xffff;
    }
  }
  throw new Error(`The font has no U+${code.toString(16)}.`);
}

/** A table that gives these ten glyphs to 0 to 9. */
function digitsTo(glyphs: number[]): Buffer {
  const last = ZERO + glyphs.length - 1;
  const header = [0, 1, 3, 1, 0, 12];
  const length = 16 + 2 * 2 * 4 + glyphs.length * 2;
  const segments = [4, length, 0, 4, 4, 1, 0, last, 0xffff, 0, ZERO, 0xffff, 0, 1, 4, 0];
  const words = [...header, ...segments, ...glyphs];
  const table = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => {
    table.writeUInt16BE(word, index * 2);
  });
  return table;
}

function tableOf(font: Buffer, tag: string) {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = HEAD + index * ENTRY;
    if (font.toString('latin1', entry, entry + 4) === tag)
      return { entry, offset: font.readUInt32BE(entry + 8) };
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** The font with another table in the place of its own, at its end; whoever reads it on writes new checksums. */
function withTable(font: Buffer, tag: string, table: Buffer): Buffer {
  const { entry } = tableOf(font, tag);
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const changed = Buffer.concat([font, padding, table]);
  changed.writeUInt32BE(font.length + padding.length, entry + 8);
  changed.writeUInt32BE(table.length, entry + 12);
  return changed;
}
