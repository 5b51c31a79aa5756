import { type SetText, setText } from './card-text';

/** In pixels; `size` is that of the largest letters wanted. */
type Room = { width: number; height: number; size: number };
type Fitted = SetText & { size: number; lines: number };

/** From the largest down. The last ones are for headlines that no newspaper would print. */
const SIZES = [136, 120, 104, 92, 82, 74, 66, 60, 54, 48, 43, 38, 33, 28, 24];
const MOST_LINES = 4;
/** The share of its size that a line of Plex takes. */
const LINE = 1.5;
/** The share of its size that the ink of a single line takes at least; with vowel signs it is up to 1.8. */
const LEAST_INK = 0.3;
/** The share of its size that a letter takes on average, a little less than measured. */
const LETTER = 0.36;
const NARROWER = 0.95;
const SMALL = 4;
const SMALLEST = 20;
/** The ink of a letter may stick out of its line by a few pixels. */
const OVERHANG = 8;

/**
 * Sets a headline as large as its room allows: at most four lines, every word whole. The lines become about as
 * long as each other. A text that fits in no size is set in the smallest.
 */
export async function fitHeadline(text: string, room: Room, colour: string): Promise<Fitted> {
  const hopeful = SIZES.filter(
    (size) => size <= room.size && text.length * size * LETTER < MOST_LINES * room.width,
  );
  for (const size of hopeful) {
    const fitted = await setLines(text, size, room.width, colour);
    if (fits(fitted, room)) return balanced(text, fitted, room.width, colour);
  }
  return setLines(text, SMALLEST, room.width, colour, 'word-char');
}

async function setLines(
  text: string,
  size: number,
  width: number,
  colour: string,
  wrap?: 'word-char',
): Promise<Fitted> {
  const set = await setText(text, { size, colour, width, wrap });
  const lines = Math.floor((set.height - LEAST_INK * size) / (LINE * size)) + 1;
  return { ...set, size, lines };
}

/** A word longer than its line sticks out of it: then the letters are too large. */
function fits({ width, height, lines }: Fitted, room: Room): boolean {
  return lines <= MOST_LINES && width <= room.width + OVERHANG && height <= room.height;
}

/** The narrowest setting with as many lines, found in small letters, which cost a tenth. */
async function balanced(
  text: string,
  widest: Fitted,
  width: number,
  colour: string,
): Promise<Fitted> {
  if (widest.lines === 1) return widest;
  let best = width;
  for (let narrow = width * NARROWER; narrow > width / 2; narrow *= NARROWER) {
    const small = await setLines(text, widest.size / SMALL, Math.round(narrow / SMALL), colour);
    if (small.lines > widest.lines || small.width * SMALL > narrow + OVERHANG) break;
    best = narrow;
  }
  const set = await setLines(text, widest.size, Math.round(best), colour);
  return set.lines === widest.lines && set.width <= best + OVERHANG ? set : widest;
}
