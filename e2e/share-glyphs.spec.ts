import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { isolateRuns } from '../lib/arabic/isolate-runs';
import { inOrder, setText } from '../lib/cards/card-text';

/** The card's letters and Chromium's, of the same text in the same font at the same size. */
const SIZE = 72;
const FONT = readFileSync('lib/cards/plex-arabic-600.ttf').toString('base64');
/** Measured: 0.90 to 0.97 for the same text, 0.42 and less for letters reversed, torn apart or exchanged. */
const SAME = 0.88;
const OTHER = 0.65;

const headlines = {
  long: 'بوتين يرفض هدنة مؤقتة مدتها 60 يومًا',
  'mixed with Latin': 'كيف غيّر iPhone وChatGPT طريقة عملنا في Microsoft؟',
  'a score': 'الأرجنتين 3-3 فرنسا (4-2 بركلات الترجيح)',
  quoted: 'الوزير: «لن نرفع الأسعار» ويضيف: “الخطة واضحة”',
  vocalised: 'إِنَّ اللُّغَةَ العَرَبِيَّةَ بَحْرٌ عَمِيقٌ',
  'beginning with Latin': 'F-16 تصل إلى القاهرة',
  'signs and amounts': 'بلغت الحرارة -5 درجات وسعره $75 بنسبة 75%',
  'a phone number and C++': 'رقمنا +966 50 123 4567 ولغة C++ قديمة',
  'lam-alef and kashida': 'لا إله إلا الله، هـ 1447 بـ«الفرص»',
};

test.use({ javaScriptEnabled: true });

for (const [kind, text] of Object.entries(headlines)) {
  test(`a card sets a headline as Chromium does: ${kind}`, async ({ page }) => {
    const likeness = likenessOf(
      await ofCard(inOrder(text, 'rtl')),
      await ofChromium(page, text, 'rtl'),
    );
    console.log(`${kind}: ${likeness.toFixed(3)}`);
    expect(likeness).toBeGreaterThan(SAME);
  });
}

test('a card sets an English headline as Chromium does', async ({ page }) => {
  const text = 'AVIF, Tokyo & 12% of “world” trade';
  const drawn = await ofCard(inOrder(text, 'ltr'));
  expect(likenessOf(drawn, await ofChromium(page, text, 'ltr'))).toBeGreaterThan(SAME);
});

test('letters in another order, or not joined, are not taken for the same', async ({ page }) => {
  const text = headlines.long;
  const chromium = await ofChromium(page, text, 'rtl');
  const reversed = [...text].reverse().join('');
  const reversedWords = text.split(' ').reverse().join(' ');
  const torn = [...text].join('\u200c');
  const swapped = text.replace('بوتين', 'بوينت');
  for (const wrong of [reversed, reversedWords, torn, swapped]) {
    const likeness = likenessOf(await ofCard(inOrder(wrong, 'rtl')), chromium);
    console.log(`wrong: ${likeness.toFixed(3)}`);
    expect(likeness).toBeLessThan(OTHER);
  }
});

type Ink = { data: Buffer; width: number; height: number };

async function ofCard(text: string): Promise<Ink> {
  const { pixels, width, height } = await setText(text, { size: SIZE, colour: '#000' });
  const raw = { width, height, channels: 4 as const };
  return inkOf(await sharp(pixels, { raw }).flatten({ background: '#fff' }).png().toBuffer());
}

async function ofChromium(page: Page, text: string, dir: 'rtl' | 'ltr'): Promise<Ink> {
  const runs = isolateRuns(text).map(({ text: run, isolate }) => {
    const safe = run.replaceAll('&', '&amp;');
    return isolate ? `<bdi>${safe}</bdi>` : safe;
  });
  await page.setViewportSize({ width: 2400, height: 400 });
  await page.setContent(
    `<style>p{font:${SIZE}px/3 Card;white-space:nowrap;margin:20px;text-rendering:geometricPrecision}</style>` +
      `<p dir="${dir}">${runs.join('')}</p>`,
  );
  await page.evaluate(async (font) => {
    const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
    document.fonts.add(await new FontFace('Card', bytes).load());
  }, FONT);
  return inkOf(await page.screenshot());
}

/** How dark each point is, without the paper around the letters. */
async function inkOf(image: Buffer): Promise<Ink> {
  const { data, info } = await sharp(image)
    .trim({ background: '#fff', threshold: 40 })
    .greyscale()
    .negate()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The share of the ink that both have at the same place, from the middle; a few pixels may be moved. */
function likenessOf(one: Ink, other: Ink): number {
  if (Math.abs(one.width - other.width) > one.width * 0.02) return 0;
  const moves = [-2, -1, 0, 1, 2];
  return Math.max(...moves.flatMap((x) => moves.map((y) => overlap(one, other, x, y))));
}

function overlap(one: Ink, other: Ink, dx: number, dy: number): number {
  const scale = other.width / one.width;
  let both = 0;
  let either = 0;
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      const a = one.data[y * one.width + x] ?? 0;
      const b = at(other, Math.round(x * scale) + dx, y + dy);
      both += Math.min(a, b);
      either += Math.max(a, b);
    }
  }
  return both / either;
}

function at({ data, width, height }: Ink, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] ?? 0);
}
