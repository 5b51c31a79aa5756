import path from 'node:path';
import sharp from 'sharp';
import { isolateRuns } from '../arabic/isolate-runs';

/** Letters as pixels of red, green, blue and alpha, with nothing around them. */
export type SetText = { pixels: Buffer; width: number; height: number };

/** How a text is set; `size` and `width` in pixels. Without a width it stays on one line. Words
 * stay whole unless `wrap` says otherwise. */
type Setting = { size: number; colour: string; width?: number; wrap?: 'word-char' };

const FONT_FILE = path.resolve(/*turbopackIgnore: true*/ 'lib/cards/plex-arabic-600.ttf');
/** With a comma, or the last word would be taken for a weight and another face be found. */
const FAMILY = 'IBM Plex Sans Arabic SemiBold,';
// The library reads it once, when the first text is set.
process.env.FONTCONFIG_FILE = path.resolve(/*turbopackIgnore: true*/ 'lib/cards/fonts.conf');

/** Pango refuses to set nothing, and a draft may have no headline yet. */
const VISIBLE = /[^\s\p{Cf}\p{Cc}]/u;

const RIGHT_TO_LEFT_MARK = '\u200f';
const ISOLATE = '\u2068';
const END = '\u2069';
const WORD_JOINER = '\u2060';

/** Sets a text with Pango: letters joined, runs in their order, lines flush with the start of the text. */
export async function setText(text: string, setting: Setting): Promise<SetText> {
  const { size, colour, width, wrap = 'word' } = setting;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(VISIBLE.test(text) ? text : '…')}</span>`,
      font: `${FAMILY} ${size}`,
      fontfile: FONT_FILE,
      width,
      wrap,
      align: 'left',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** A line that people typed: in the direction of its page, with foreign runs kept in their own order. */
export function inOrder(text: string, direction: 'rtl' | 'ltr'): string {
  const runs = isolateRuns(text).map((run) =>
    run.isolate ? ISOLATE + unbroken(run.text) + END : run.text,
  );
  return (direction === 'rtl' ? RIGHT_TO_LEFT_MARK : '') + runs.join('');
}

/** `C++`, `F-16` and `3-1` stay on one line: only at spaces may a foreign run be broken. */
function unbroken(run: string): string {
  return run.replace(/(?<=\S)(?=[^\s\p{L}\p{N}])|(?<=[^\s\p{L}\p{N}])(?=\S)/gu, WORD_JOINER);
}

function escapeMarkup(text: string): string {
  // What XML cannot hold would make Pango refuse the whole line.
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
