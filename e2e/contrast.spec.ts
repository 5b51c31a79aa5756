import { expect, test } from '@playwright/test';
import { languages, pageKinds } from './pages';

type Faint = { text: string; ratio: number; size: number };

/** axe takes joined Arabic letters for icon ligatures and skips them: contrast is computed here. */
for (const locale of languages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`text in ${locale} can be read in the ${colorScheme} scheme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const [kind, path] of Object.entries(pageKinds(locale))) {
        await page.goto(path);
        const { faint, seen } = await page.evaluate(faintTexts);
        expect(seen, kind).toBeGreaterThan(20);
        expect(faint, kind).toEqual([]);
      }
    });
  }
}

/** Texts whose contrast is below WCAG AA: 4.5, or 3 for large text. */
function faintTexts(): { faint: Faint[]; seen: number } {
  const faint: Faint[] = [];
  let seen = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement as Element;
    const text = (node.textContent ?? '').trim();
    if (!text || element.closest('script, style, svg') || element.getClientRects().length === 0)
      continue;
    seen++;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const ratio = contrast(rgb(color), backgroundOf(element));
    if (ratio < (isLarge ? 3 : 4.5)) faint.push({ text: text.slice(0, 40), ratio, size });
  }
  return { faint, seen };

  function rgb(value: string): number[] {
    return (value.match(/[\d.]+/g) ?? []).slice(0, 4).map(Number);
  }
  function backgroundOf(element: Element): number[] {
    for (let node: Element | null = element; node; node = node.parentElement) {
      const color = rgb(getComputedStyle(node).backgroundColor);
      if (color[3] !== 0) return color;
    }
    return [255, 255, 255];
  }
  function luminance(color: number[]): number {
    const [red = 0, green = 0, blue = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function contrast(a: number[], b: number[]): number {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100;
  }
}
