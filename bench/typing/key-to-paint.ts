import type { CDPSession, Page } from '@playwright/test';

/** Keys of an Arabic keyboard, as they lie on it. */
const LETTERS = [
  ['ا', 'KeyH', 72],
  ['ل', 'KeyG', 71],
  ['م', 'KeyL', 76],
  ['د', 'BracketRight', 221],
  ['ن', 'KeyK', 75],
] as const;
/** As fast as somebody types who looks at the screen; a moment between words, in which the editor works. */
const BETWEEN_LETTERS_MS = 90;
const BETWEEN_WORDS_MS = 260;

declare global {
  interface Window {
    keyToPaint?: number[];
  }
}

/** Milliseconds from each key press to the paint after it, as the page itself sees them. */
export async function keyToPaint(page: Page, presses: number): Promise<number[]> {
  // Nothing in it has a name: tsx would wrap that in a call which the page does not know.
  await page.evaluate(() => {
    window.keyToPaint = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The frame is painted when the callbacks before it are done: the next task comes after it.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keyToPaint?.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });
  const keys = await page.context().newCDPSession(page);
  for (let press = 0; press < presses; press++) {
    await pressKey(keys, press);
    const isWordEnd = press % (LETTERS.length + 1) === LETTERS.length;
    await page.waitForTimeout(isWordEnd ? BETWEEN_WORDS_MS : BETWEEN_LETTERS_MS);
  }
  await keys.detach();
  const times = await page.evaluate(() => window.keyToPaint ?? []);
  if (times.length !== presses) throw new Error(`${times.length} of ${presses} keys were painted.`);
  return times;
}

/** A letter, or a space after every word, through the browser's own way for keys. */
async function pressKey(keys: CDPSession, press: number): Promise<void> {
  const [text, code, windowsVirtualKeyCode] = LETTERS[press % (LETTERS.length + 1)] ?? [
    ' ',
    'Space',
    32,
  ];
  const key = { key: text, code, windowsVirtualKeyCode };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
