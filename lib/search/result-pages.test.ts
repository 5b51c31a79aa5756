import { describe, expect, it } from 'vitest';
import { answeringPage, MOST_PAGES, pagesOf } from './result-pages';
import { searchRequest } from './search-address';

describe('pages of results', () => {
  it('are as many as an address may ask for', () => {
    expect([0, 1, 10, 11, 25].map(pagesOf)).toEqual([0, 1, 1, 2, 3]);
    expect(pagesOf(7293)).toBe(MOST_PAGES);
    expect(searchRequest({ q: 'x', page: '501' }).page).toBe(MOST_PAGES);
  });

  it('end: the last one answers for those behind it', () => {
    expect([1, 2, 9].map((page) => answeringPage(page, 15))).toEqual([1, 2, 2]);
    expect(answeringPage(9, 0)).toBe(1);
  });
});
