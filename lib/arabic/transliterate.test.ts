import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from '../content/check-attribute';
import { slugOf } from './transliterate';

describe('slugOf', () => {
  it.each([
    ['القاهرة', 'al-qahra'],
    ['مِصْر', 'misr'],
    ['وزير الخارجية', 'wzir-al-kharjya'],
    ['كأس العالم ٢٠٢٦', 'kas-al-aalm-2026'],
    ['مُحَمَّد', 'muhammad'],
    ['Café déjà-vu’s', 'cafe-deja-vus'],
    ['بـ«الفرص»', 'b-al-frs'],
    ['عبد الله', 'abd-allah'],
    ['日本', ''],
    ['...', ''],
  ])('writes %s as %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('gives a slug or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const slug = slugOf(text);
        return slug === '' || isSlug(slug);
      }),
    );
  });

  it('cuts long names at a word', () => {
    expect(slugOf('كلمة '.repeat(40))).toMatch(/^(klma-)+klma$/);
    expect(slugOf('x'.repeat(300))).toHaveLength(80);
  });
});
