import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../search-address';
import { answerView } from './answer-view';
import type { SearchTexts } from './search-texts';
import type { ShownAnswer } from './shown-answer';
import { viewHtml } from './view';

const texts: SearchTexts = {
  ...{ title: 'Search', titleFor: 'Search for {query}', results: 'Results', partly: 'Some' },
  found: { none: 'No results for', one: 'One result for', other: '# results for' },
  ...{ nothing: 'Nothing', withoutFilters: 'No filters', didYouMean: 'Meant', shownFor: 'Shown' },
  ...{ noWords: 'Words', busy: 'Busy', pages: 'Pages', next: 'Next', previous: 'Previous' },
  page: 'Page {page} of {pages}',
};
const story = { href: '/s', date: 'today', isoDate: '2026-11-27', title: [], text: [] };

function html(answer: Partial<ShownAnswer>, own: Partial<SearchRequest> = {}): string {
  const request: SearchRequest = { text: 'moon', order: 'relevance', page: 1, ...own };
  const whole: ShownAnswer = {
    ...{ state: 'done', results: [], total: 0, pages: 0, partly: [] },
    ...answer,
  };
  return viewHtml(answerView({ locale: 'en', request, texts }, whole));
}

describe('the view of an answer', () => {
  it.each([
    [0, 'No results for'],
    [1, 'One result for'],
    [1200, '1,200 results for'],
  ])('says that %i stories were found', (total, words) => {
    expect(html({ total })).toContain(`<p role="status">${words} <bdi>moon</bdi></p>`);
  });

  it('leads from the last page back, also if one behind it was asked for', () => {
    for (const page of [2, 9]) {
      const last = html({ results: [story], total: 11, pages: 2 }, { page });
      expect(last).toContain('Page 2 of 2');
      expect(last).toContain('<a href="/en/search?q=moon" rel="prev">');
      expect(last).not.toContain('rel="next"');
    }
  });
});
