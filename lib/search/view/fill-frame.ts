import { type Locale, otherLocale } from '@/i18n/locales';
import { paths } from '../../paths';
import { unescapedText, xmlText } from '../../xml';
import { type SearchRequest, searchAddress } from '../search-address';
import { type SearchTexts, titleFor } from './search-texts';

/** What fills the search page: the answer's HTML, and the chosen topic if the form does not offer it. */
export type Filling = {
  locale: Locale;
  request: SearchRequest;
  answer: string;
  /** Whether the page's own suggestions stay below the answer. */
  keepsSuggestions: boolean;
  topicName?: string;
};

/** The place of an answer in a search page, which `components/search/empty-search.tsx` draws. */
const PLACE = '<div id="search-results"';
const SAMPLE = '<template id="search-sample">';
const SAMPLE_END = '</template>';

/** The texts that a search page carries. */
export function frameTexts(frame: string): SearchTexts {
  const json = /<div id="search-results"[^>]* data-texts="([^"]*)"/.exec(frame)?.[1];
  if (!json) throw new Error('The search page says nothing: it has no data-texts.');
  return JSON.parse(unescapedText(json)) as SearchTexts;
}

/**
 * Puts an answer into the search page as it is before anybody searched. Drawing the whole page anew would take longer
 * than to search.
 */
export function fillFrame(frame: string, texts: SearchTexts, filling: Filling): string {
  const form = between(frame, 'class="search-form"', '</form>', 0);
  const place = between(frame, PLACE, '>', form.end);
  const sample = between(frame, SAMPLE, SAMPLE_END, place.end);
  const suggestions = filling.keepsSuggestions ? frame.slice(place.end + 1, sample.start) : '';
  return [
    fillHead(frame.slice(0, form.start), texts, filling),
    fillForm(frame.slice(form.start, form.end), filling),
    frame.slice(form.end, place.start),
    '<div id="search-results" class="search-page">',
    filling.answer,
    suggestions,
    frame.slice(sample.end + SAMPLE_END.length),
  ].join('');
}

function fillHead(head: string, texts: SearchTexts, { locale, request }: Filling): string {
  const other = otherLocale(locale);
  const title = titleFor(texts, request.text);
  const address = xmlText(searchAddress(other, { text: request.text }));
  return head
    .replace(`<title>${xmlText(texts.title)}`, () => `<title>${xmlText(title)}`)
    .replace(
      `href="${paths.search(other)}" lang="${other}"`,
      () => `href="${address}" lang="${other}"`,
    );
}

function fillForm(form: string, { request, topicName }: Filling): string {
  const { text, section, topic, period, order } = request;
  const chosen: Record<string, string | undefined> = {
    section,
    topic,
    period,
    sort: order === 'newest' ? order : undefined,
  };
  return form
    .replace('name="q" value=""', () => `name="q" value="${xmlText(text)}"`)
    .replace(/<select name="([a-z]+)">(.*?)<\/select>/g, (whole, name: string, options: string) => {
      const value = chosen[name];
      if (!value) return whole;
      const none = options.replace(' selected=""', '');
      const option = `<option value="${value}"`;
      const more = name === 'topic' && topicName ? `${option}>${xmlText(topicName)}</option>` : '';
      const offered = none.includes(`${option}>`) ? none : none + more;
      return `<select name="${name}">${offered.replace(`${option}>`, `${option} selected="">`)}</select>`;
    });
}

function between(html: string, from: string, to: string, after: number) {
  const start = html.indexOf(from, after);
  const end = start < 0 ? -1 : html.indexOf(to, start);
  if (end < 0) throw new Error(`The search page has no ${from} … ${to}.`);
  return { start, end };
}
