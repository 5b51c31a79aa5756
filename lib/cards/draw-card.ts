import sharp, { type OverlayOptions } from 'sharp';
import { locales } from '@/i18n/locales';
import { cropArea } from '../content/crop-area';
import { shareImage } from '../content/image-recipes';
import { shorten } from '../metadata';
import { wordmark } from '../wordmark';
import type { CardFacts } from './card-facts';
import { inOrder, type SetText, setText } from './card-text';
import { fitHeadline } from './fit-headline';
import { sectionColour } from './section-colour';

// Cards are drawn one at a time, never twice: a cache of pictures and threads of its own would hold 100 MB.
sharp.cache(false);
sharp.concurrency(1);

const { width: WIDTH, height: HEIGHT } = shareImage;
const PAPER = '#fdfcf9';
const INK = '#14191f';
const MARGIN = 56;
const TAB = 60;
const BAR = 10;
const PADDING = 40;
/** More letters than any headline has: what is longer cannot be read at the size of a card. */
const LONGEST_TITLE = 300;
/** A picture keeps at least this much of the card's height. */
const LEAST_PICTURE = 290;

type Direction = 'rtl' | 'ltr';

/** Draws a share card as JPEG: 1200 by 630. `picture` is the share variant of the story's image. */
export async function drawCard(facts: CardFacts, picture?: Buffer): Promise<Buffer> {
  const layers = await (picture && facts.image
    ? pictured(facts, picture, facts.image.focus)
    : typographic(facts));
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite(layers)
    .jpeg({ quality: 84, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The picture above, the headline in ink on paper below, the section as a tab between them. */
async function pictured(
  { locale, title, section }: CardFacts,
  picture: Buffer,
  focus: { x: number; y: number },
): Promise<OverlayOptions[]> {
  const { dir } = locales[locale];
  const colour = sectionColour(section?.order);
  const room = {
    width: WIDTH - 2 * MARGIN,
    height: HEIGHT - LEAST_PICTURE - BAR - 2 * PADDING,
    size: 74,
  };
  const headline = await fitHeadline(inOrder(shorten(title, LONGEST_TITLE), dir), room, INK);
  const panel = headline.height + 2 * PADDING;
  const top = HEIGHT - panel - BAR;
  const shape = { width: WIDTH, height: top };
  const shown = await sharp(picture)
    .extract(cropArea(shareImage, shape, focus))
    .toBuffer();
  const name = section && (await setText(inOrder(section.name, dir), { size: 32, colour: '#fff' }));
  const nameTab = name ? name.width + 2 * 28 : 0;
  const mark = { height: 34, width: (34 * wordmark.width) / wordmark.height };
  const markTab = mark.width + 2 * 28;
  return [
    { input: shown, top: 0, left: 0 },
    {
      input: drawing(
        rectangle(0, top, WIDTH, BAR, colour) +
          rectangle(atStart(dir, MARGIN, nameTab), top - TAB, nameTab, TAB, colour) +
          rectangle(atEnd(dir, MARGIN, markTab), top - TAB, markTab, TAB, PAPER) +
          wordmarkAt(atEnd(dir, MARGIN + 28, mark.width), top - TAB + 13, mark.height, INK),
      ),
      top: 0,
      left: 0,
    },
    ...(name ? [placed(name, atStart(dir, MARGIN + 28, name.width), top - TAB / 2 + 3)] : []),
    placed(headline, atStart(dir, MARGIN, headline.width), HEIGHT - panel / 2),
  ];
}

/** A headline in white on the section's colour, for stories without a picture. */
async function typographic({ locale, title, section }: CardFacts): Promise<OverlayOptions[]> {
  const { dir } = locales[locale];
  const colour = sectionColour(section?.order);
  const room = { width: WIDTH - 2 * 72, height: 390, size: 136 };
  const headline = await fitHeadline(inOrder(shorten(title, LONGEST_TITLE), dir), room, '#fff');
  const name = section && (await setText(inOrder(section.name, dir), { size: 38, colour: '#fff' }));
  const mark = { height: 50, width: (50 * wordmark.width) / wordmark.height };
  return [
    {
      input: drawing(
        rectangle(0, 0, WIDTH, HEIGHT, colour) +
          rectangle(72, 118, WIDTH - 144, 5, '#fff') +
          rectangle(72, 128, WIDTH - 144, 2, '#fff') +
          wordmarkAt(atEnd(dir, 72, mark.width), 46, mark.height, '#fff'),
      ),
      top: 0,
      left: 0,
    },
    ...(name ? [placed(name, atStart(dir, 72, name.width), 76)] : []),
    placed(headline, atStart(dir, 72, headline.width), 130 + (HEIGHT - 130) / 2),
  ];
}

/** Where something of this width begins, from the left, if it stands so far from the start of the line. */
function atStart(direction: Direction, distance: number, width: number): number {
  return direction === 'ltr' ? distance : WIDTH - distance - width;
}

function atEnd(direction: Direction, distance: number, width: number): number {
  return atStart(direction === 'ltr' ? 'rtl' : 'ltr', distance, width);
}

/** A text with its middle at this height. */
function placed({ pixels, width, height }: SetText, left: number, middle: number): OverlayOptions {
  return {
    input: pixels,
    raw: { width, height, channels: 4 },
    left: Math.round(left),
    top: Math.round(middle - height / 2),
  };
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function wordmarkAt(x: number, y: number, height: number, fill: string): string {
  const scale = height / wordmark.height;
  return `<path fill="${fill}" transform="translate(${x} ${y}) scale(${scale})" d="${wordmark.letters}"/>`;
}

function drawing(shapes: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes}</svg>`,
  );
}
