import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CardFacts } from './card-facts';
import { drawCard } from './draw-card';
import { sectionColour } from './section-colour';

const facts: CardFacts = {
  locale: 'ar',
  title: 'عنوان من كلمات',
  section: { name: 'علوم', order: 3 },
};
const pixel = async (card: Buffer, left: number, top: number) => [
  ...(await sharp(card).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

describe('drawCard', () => {
  it('shows the side of the picture where the focal point is', async () => {
    const half = { width: 1200, height: 315, channels: 3 as const };
    const blue = await sharp({ create: { ...half, background: '#00f' } })
      .png()
      .toBuffer();
    const picture = await sharp({ create: { ...half, height: 630, background: '#f00' } })
      .composite([{ input: blue, top: 315, left: 0 }])
      .jpeg()
      .toBuffer();
    const at = async (y: number) => {
      const image = { file: 'x.jpg', focus: { x: 0.5, y } };
      return pixel(await drawCard({ ...facts, image }, picture), 600, 20);
    };
    expect((await at(0))[0]).toBeGreaterThan(240);
    const low = await pixel(
      await drawCard({ ...facts, image: { file: 'x.jpg', focus: { x: 0.5, y: 1 } } }, picture),
      600,
      400,
    );
    expect(low[2]).toBeGreaterThan(240);
  });

  it.each([
    '<span foreground="red">&amp;</span> & <b>',
    'سطر\u0000\u0007\nسطر\ud800',
    '😀 خبر 漢字 ﷺ',
    '',
    ' ',
    'ا'.repeat(5000),
    'كلمة '.repeat(2000),
  ])('draws whatever is written: %#', async (title) => {
    for (const locale of ['ar', 'en'] as const)
      for (const section of [facts.section, undefined, { name: '<i>&', order: -1 }])
        expect((await drawCard({ locale, title, section })).length).toBeGreaterThan(4000);
  });

  it('is the same picture every time', async () => {
    expect((await drawCard(facts)).equals(await drawCard(facts))).toBe(true);
  });
});

describe('sectionColour', () => {
  it('is dark enough for white letters, whatever the number', () => {
    for (const order of [-3, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9, 2.5]) {
      const [red = 0, green = 0, blue = 0] = (sectionColour(order).match(/\w\w/g) ?? []).map(
        (part) => {
          const share = Number.parseInt(part, 16) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        },
      );
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      expect(1.05 / (luminance + 0.05)).toBeGreaterThan(6);
    }
  });
});
