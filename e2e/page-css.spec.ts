import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { withoutUnusedRules } from '../lib/server/page-css';
import { withoutScripts } from '../lib/server/script-free';
import { languages } from './pages';

const PAGES = ['', '/latest', '/topics', '/sections/science', '/articles/suez-canal-in-numbers'];
const VIEWS = [
  { width: 320, media: 'screen' },
  { width: 1440, media: 'screen' },
  { width: 700, media: 'print' },
] as const;

/** Next's own page, with the whole style sheet, is what the build left on disk. */
for (const locale of languages) {
  test(`pages in ${locale} look the same without the rules that they do not use`, async ({
    page,
  }) => {
    for (const path of PAGES) {
      const file = `.next/server/app/${locale}${path}.html`;
      const whole = withoutScripts(readFileSync(file, 'utf8'));
      const cut = withoutUnusedRules(whole);
      expect(cut.length, path).toBeLessThan(whole.length - 1000);
      for (const { width, media } of VIEWS) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ media });
        const looks: string[] = [];
        for (const html of [whole, cut]) {
          await page.setContent(html, { waitUntil: 'commit' });
          looks.push(await page.evaluate(lookOfEverything));
        }
        expect(looks[0]?.length, path).toBeGreaterThan(10_000);
        expect(looks[1] === looks[0], `${path} ${width} ${media}`).toBe(true);
      }
    }
  });
}

/** Place, size, colours and letters of every element and of what stands before and after it. */
function lookOfEverything(): string {
  const styles = (element: Element, pseudo?: string) => {
    const { color, backgroundColor, font, display, border, textDecoration, listStyle, content } =
      getComputedStyle(element, pseudo);
    return [color, backgroundColor, font, display, border, textDecoration, listStyle, content];
  };
  return JSON.stringify(
    [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const parts = [undefined, '::before', '::after', '::marker'];
      return [x, y, width, height, ...parts.map((pseudo) => styles(element, pseudo))];
    }),
  );
}
