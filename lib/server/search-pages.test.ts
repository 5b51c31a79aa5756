import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../search/search-address';
import type { ShownAnswer } from '../search/view/shown-answer';
import { xmlText } from '../xml';
import { compressPage } from './page';
import { RenderGate } from './render-gate';
import { BusyError, SearchPages, searchLocale } from './search-pages';

const texts = {
  ...{ title: 'بحث', titleFor: 'بحث عن «{query}»', found: { none: 'لا شيء عن', other: '# عن' } },
  ...{ results: 'نتائج', partly: 'بعضها', nothing: 'لم نجد', withoutFilters: 'بلا شروط' },
  ...{ didYouMean: 'تقصد', shownFor: 'نعرض', noWords: 'اكتب', busy: 'بعد قليل', pages: 'صفحات' },
  ...{ next: 'التالية', previous: 'السابقة', page: '{page} من {pages}' },
};
const FRAME = `<head><title>بحث | مداد</title></head><a href="/en/search" lang="en">English</a>
<form class="search-form" action="/ar/search"><input name="q" value=""/><select name="section"><option value="" selected="">كل</option><option value="world">العالم</option></select><select name="topic"><option value="" selected="">كل</option></select></form>
<div id="search-results" class="search-page" data-texts="${xmlText(JSON.stringify(texts))}"><h2>اقرأ</h2><template id="search-sample"><mark></mark></template></div><footer></footer>`;
const empty: ShownAnswer = { state: 'done', results: [], total: 0, pages: 0, partly: [] };

const query = (text: string) => new URLSearchParams({ q: text });
const textOf = ({ gzip }: { gzip: Buffer }) => gunzipSync(gzip).toString();

function open(find: (request: SearchRequest) => Promise<ShownAnswer> = async () => empty) {
  return new SearchPages({
    gate: new RenderGate(),
    frame: () => compressPage({ path: '/ar/search', body: Buffer.from(FRAME) }),
    find: (_, request) => find(request),
    topicName: async (_, slug) => `موضوع ${slug}`,
  });
}

describe('search pages', () => {
  it('are made from what the address says', async () => {
    const odd = new URLSearchParams(
      'q=%D9%82%D9%85%D8%B1&page=-3&sort=newest&topic=../x&evil=1&q=second',
    );
    const asked: SearchRequest[] = [];
    const page = await open(async (request) => {
      asked.push(request);
      return empty;
    }).get('ar', odd);
    expect(asked).toEqual([{ text: 'second', order: 'newest', page: 1 }]);
    expect(page.path).toBe('/ar/search?q=second&sort=newest');
  });

  it('keep what was typed and chosen, in the title and for the other language too', async () => {
    const asked = new URLSearchParams({ q: 'قمر', section: 'world', topic: 'moon' });
    const html = textOf(await open().get('ar', asked));
    expect(html).toContain('<title>بحث عن «قمر» | مداد</title>');
    expect(html).toContain(`href="/en/search?q=${encodeURIComponent('قمر')}" lang="en"`);
    expect(html).toContain('name="q" value="قمر"');
    expect(html).toContain('<option value="">كل</option><option value="world" selected="">');
    expect(html).toContain('<option value="moon" selected="">موضوع moon</option>');
    expect(html).not.toMatch(/data-texts|<template/);
  });

  it('offer something else to read only where nothing was found', async () => {
    const story = { href: '/s', date: 'اليوم', isoDate: '2026-11-27', title: [], text: [] };
    const found = { ...empty, results: [story], total: 1, pages: 1 };
    expect(textOf(await open().get('ar', query('قمر')))).toContain('<h2>اقرأ</h2></div><footer>');
    expect(textOf(await open(async () => found).get('ar', query('قمر')))).not.toContain('اقرأ');
  });

  it.each(['</title><script>1</script>', '"><img src=x onerror=1>', "$& $'", '{query}'])(
    'show %s as a text',
    async (text) => {
      const html = textOf(await open().get('ar', query(text)));
      expect(html).not.toMatch(/<script|<img/);
      expect(html).toContain(`<bdi>${xmlText(text)}</bdi>`);
      expect(html).toContain(`value="${xmlText(text)}"`);
      expect(html).toContain(`<title>بحث عن «${xmlText(text)}» | مداد</title>`);
    },
  );

  it.each([
    ['a'.repeat(10_000), 200],
    ['\u202Eabc\u2066\u0000', 3],
    ["' OR 1=1 --", 11],
  ])('take so much of %j', async (text, length) => {
    const page = await open().get('ar', query(text));
    expect(new URLSearchParams(page.path.split('?')[1]).get('q')).toHaveLength(length);
  });

  it('wait for each other, and turn away whoever would wait too long', async () => {
    let running = 0;
    let most = 0;
    const pages = open(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return empty;
    });
    const asked = Array.from({ length: 40 }, (_, at) =>
      pages.get('ar', query(`w${at}`)).then(
        () => 'page',
        (error: Error) => (error instanceof BusyError ? 'busy' : error),
      ),
    );
    const answers = await Promise.all(asked);
    expect(most).toBe(2);
    expect(answers.filter((answer) => answer === 'page')).toHaveLength(26);
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(14);
    expect((await pages.get('ar', query('after'))).etag).toBeTruthy();
  });

  it('know their paths', () => {
    expect(searchLocale('/en/search')).toBe('en');
    expect(searchLocale('/ar/search/')).toBeUndefined();
    expect(searchLocale('/ar')).toBeUndefined();
  });
});
