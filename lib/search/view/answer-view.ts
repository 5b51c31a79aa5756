import { type Locale, locales } from '@/i18n/locales';
import { isolateRuns } from '../../arabic/isolate-runs';
import type { TextRun } from '../mark-hits';
import { type SearchRequest, searchAddress } from '../search-address';
import type { SearchTexts } from './search-texts';
import type { ShownAnswer, ShownStory } from './shown-answer';
import type { View, ViewElement } from './view';

type Asked = { locale: Locale; request: SearchRequest; texts: SearchTexts };

/** What a search shows: how many stories, what may have been meant, and the stories. */
export function answerView(asked: Asked, answer: ShownAnswer): View[] {
  const { locale, request, texts } = asked;
  const { state, results, partly, mended, pages } = answer;
  if (state !== 'done')
    return [['p', { role: 'status' }, state === 'busy' ? texts.busy : texts.noWords]];
  const shown = mended?.isShown ? { ...request, text: mended.text } : request;
  const part = (heading: ViewElement, stories: ShownStory[], ...more: View[]): View[] =>
    stories.length === 0
      ? []
      : [['section', { class: 'search-part' }, heading, ...stories.map(storyView), ...more]];
  return [
    foundView(asked, answer),
    ...part(
      ['h2', { class: 'sr-only' }, texts.results],
      results,
      ...pagerView({ locale, request: shown, texts }, pages),
    ),
    ...part(['h2', {}, texts.partly], partly),
  ];
}

function foundView({ locale, request, texts }: Asked, { total, mended }: ShownAnswer): View {
  const { text, section, topic, period } = request;
  const link = (to: Partial<SearchRequest>, words: View): View => [
    'a',
    { href: searchAddress(locale, to), class: 'search-link' },
    words,
  ];
  const count = mended?.isShown ? 0 : total;
  const lines: View[] = [
    ['p', { role: 'status' }, `${countWords(locale, texts.found, count)} `, ['bdi', {}, text]],
  ];
  if (mended) {
    const meant = link({ ...request, text: mended.text, page: 1 }, ['bdi', {}, mended.text]);
    lines.push(['p', {}, `${mended.isShown ? texts.shownFor : texts.didYouMean} `, meant]);
  }
  if (total === 0) {
    lines.push(['p', {}, texts.nothing]);
    if (section || topic || period) lines.push(['p', {}, link({ text }, texts.withoutFilters)]);
  }
  return ['div', { class: 'search-found' }, ...lines];
}

function countWords(locale: Locale, found: SearchTexts['found'], count: number): string {
  const { bcp47 } = locales[locale];
  const words = count === 0 ? found.none : found[new Intl.PluralRules(bcp47).select(count)];
  return (words ?? '').replace('#', new Intl.NumberFormat(bcp47).format(count));
}

function storyView({ href, section, date, isoDate, title, text, image }: ShownStory): View {
  const words: View = [
    'div',
    {},
    [
      'p',
      { class: 'search-where' },
      ...(section ? [['span', {}, section] satisfies View] : []),
      ['time', { datetime: isoDate, class: 'text-sm text-muted' }, date],
    ],
    ['h3', {}, ['a', { href, class: 'covers-card group-hover:underline' }, ...runsView(title)]],
    ['p', { class: 'search-text' }, ...runsView(text)],
  ];
  return [
    'article',
    { class: 'search-result group relative' },
    words,
    ...(image ? [imageView(image)] : []),
  ];
}

/** As `components/media/picture.tsx` draws it. */
function imageView({ width, height, avif, webp }: NonNullable<ShownStory['image']>): View {
  const drawn = { width, height, loading: 'lazy', decoding: 'async' };
  return [
    'div',
    { class: 'search-image' },
    [
      'picture',
      {},
      ['source', { type: 'image/avif', srcset: avif, sizes: '9rem' }],
      ['img', { src: webp, alt: '', ...drawn, class: 'h-auto w-full bg-surface' }],
    ],
  ];
}

function runsView(runs: TextRun[]): View[] {
  return runs.flatMap(({ text, isHit }): View[] => {
    const parts = isolateRuns(text).map(
      (run): View => (run.isolate ? ['bdi', {}, run.text] : run.text),
    );
    return isHit ? [['mark', {}, ...parts]] : parts;
  });
}

/** Ways to the pages before and behind this one. */
function pagerView({ locale, request, texts }: Asked, pages: number): View[] {
  if (pages < 2) return [];
  // The last page answers for those behind it.
  const page = Math.min(request.page, pages);
  const way = (other: number, rel: string, words: string): View =>
    other < 1 || other > pages
      ? ['span', {}]
      : ['a', { href: searchAddress(locale, { ...request, page: other }), rel }, words];
  const where = texts.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  return [
    [
      'nav',
      { 'aria-label': texts.pages, class: 'search-pager' },
      way(page - 1, 'prev', texts.previous),
      ['span', {}, where],
      way(page + 1, 'next', texts.next),
    ],
  ];
}
