import { describe, expect, it } from 'vitest';
import { inOrder } from './card-text';
import { fitHeadline } from './fit-headline';

const room = { width: 1088, height: 250, size: 74 };
const set = (title: string) => fitHeadline(inOrder(title, 'rtl'), room, '#000');
const words = (count: number) => Array.from({ length: count }, () => 'الصحافة').join(' ');

describe('fitHeadline', () => {
  it('sets a short headline in the largest letters that are wanted', async () => {
    expect(await set('قمر جديد')).toMatchObject({ size: 74, lines: 1 });
  });

  it.each([5, 9, 14, 20, 30, 40])('fits %i words in four lines at most', async (count) => {
    const { lines, width, height, size } = await set(words(count));
    expect(lines).toBeLessThanOrEqual(4);
    expect(width).toBeLessThanOrEqual(room.width + 8);
    expect(height).toBeLessThanOrEqual(room.height);
    expect(size).toBeGreaterThanOrEqual(28);
  });

  it('makes lines about as long as each other', async () => {
    const { lines, width } = await set('بوتين يرفض هدنة مؤقتة مدتها ستون يوما في أوكرانيا');
    expect(lines).toBe(2);
    expect(width).toBeLessThan(room.width * 0.8);
  });

  it('makes letters smaller rather than cut a word', async () => {
    const { size, width } = await set(`${'م'.repeat(60)} كلمة`);
    expect(width).toBeLessThanOrEqual(room.width + 8);
    expect(size).toBeLessThan(50);
  });

  it.each(['م'.repeat(2000), words(600), `https://example.org/${'a/'.repeat(600)}`])(
    'stays in its room whatever is written: %#',
    async (title) => {
      expect((await set(title.slice(0, 300))).width).toBeLessThanOrEqual(room.width + 8);
    },
  );
});
