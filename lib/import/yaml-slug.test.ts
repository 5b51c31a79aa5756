import { expect, it } from 'vitest';
import { formatMapping, parseMapping } from './mapping';
import { yamlSlug } from './yaml-slug';

it.each(['2011', '2011-05-06', '0x1f', '1e5', 'null', 'true', 'no', 'world'])(
  'a mapping with the section %s reads back',
  (fallback) => {
    const mapping = { categories: new Map(), fallback };
    expect(parseMapping(formatMapping(mapping))).toEqual(mapping);
  },
);

it('quotes no ordinary slug', () => {
  expect(yamlSlug('egypt-2011')).toBe('egypt-2011');
});
