import type { Locale } from '@/i18n/locales';
import { isSlug } from '../content/check-attribute';
import { paths } from '../paths';
import { MOST_PAGES } from './result-pages';
import type { SearchOrder } from './search-stories';

/** How long ago stories may be, in days. */
export const searchPeriods = { day: 1, week: 7, month: 30, year: 365 };

export type SearchPeriod = keyof typeof searchPeriods;

/** What somebody looks for, as the address has it. */
export type SearchRequest = {
  text: string;
  section?: string;
  topic?: string;
  period?: SearchPeriod;
  order: SearchOrder;
  /** From 1. */
  page: number;
};

type Parameters = Record<string, string | string[] | undefined>;

const LONGEST = 200;

/** The request of an address; whatever it invents is left out. */
export function searchRequest(parameters: Parameters): SearchRequest {
  const one = (name: string) => (typeof parameters[name] === 'string' ? parameters[name] : '');
  const slug = (name: string) => (isSlug(one(name)) ? one(name) : undefined);
  const period = one('period');
  return {
    text: [
      ...one('q')
        .normalize('NFC')
        .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' '),
    ]
      .slice(0, LONGEST)
      .join('')
      .trim(),
    section: slug('section'),
    topic: slug('topic'),
    period: Object.hasOwn(searchPeriods, period) ? (period as SearchPeriod) : undefined,
    order: one('sort') === 'newest' ? 'newest' : 'relevance',
    page: Math.min(Math.max(Math.trunc(Number(one('page')) || 1), 1), MOST_PAGES),
  };
}

/** The address of a request. */
export function searchAddress(locale: Locale, request: Partial<SearchRequest>): string {
  const { text, section, topic, period, order, page = 1 } = request;
  const own = new URLSearchParams();
  if (text) own.set('q', text);
  if (section) own.set('section', section);
  if (topic) own.set('topic', topic);
  if (period) own.set('period', period);
  if (order === 'newest') own.set('sort', order);
  if (page > 1) own.set('page', String(page));
  return own.size > 0 ? `${paths.search(locale)}?${own}` : paths.search(locale);
}
