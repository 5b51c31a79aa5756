import type { TextRun } from '../mark-hits';

/** What the page of the static edition says; from the page itself, so that it is said in one place. */
export type SearchTexts = {
  /** By plural category, with `#` for the number. */
  found: Record<string, string>;
  partly: string;
  nothing: string;
  noWords: string;
  failed: string;
  next: string;
  previous: string;
  /** `{page}` and `{pages}` stand for numbers. */
  page: string;
};

/** One story to be shown. */
type ShownStory = {
  href: string;
  section: string;
  date: string;
  isoDate: string;
  title: TextRun[];
  text: TextRun[];
};

/** The same elements as `components/search/search-result.tsx` makes; texts are set as texts, never as HTML. */
export function resultElement({ href, section, date, isoDate, title, text }: ShownStory): Element {
  const link = element('a', 'covers-card', ...runs(title));
  link.setAttribute('href', href);
  const time = element('time', '', date);
  time.setAttribute('datetime', isoDate);
  const where = element('p', 'search-where', element('span', '', section), time);
  const words = element('p', 'search-text', ...runs(text));
  return element(
    'article',
    'search-result group relative',
    element('div', '', where, element('h3', '', link), words),
  );
}

export function element(tag: string, className: string, ...children: (Node | string)[]): Element {
  const own = document.createElement(tag);
  if (className) own.className = className;
  own.append(...children);
  return own;
}

function runs(parts: TextRun[]): (Node | string)[] {
  return parts.map(({ text, isHit }) => (isHit ? element('mark', '', text) : text));
}
