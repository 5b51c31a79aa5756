import { type Locale, otherLocale } from '@/i18n/locales';
import { paths } from '../../paths';
import type { SearchName } from '../names';
import { type SearchRequest, searchAddress } from '../search-address';
import { type SearchTexts, titleFor } from '../view/search-texts';

/** What `lib/search/view/fill-frame.ts` does to a page on the server: title and way to the other language. */
export function fillHead(locale: Locale, { text }: SearchRequest, texts: SearchTexts): void {
  if (document.title.startsWith(texts.title))
    document.title = titleFor(texts, text) + document.title.slice(texts.title.length);
  const other = otherLocale(locale);
  const links = document.querySelectorAll<HTMLAnchorElement>(`a[lang="${other}"]`);
  for (const link of links)
    if (link.getAttribute('href') === paths.search(other))
      link.href = searchAddress(other, { text });
}

/** Shows in the form what was looked for; what it does not offer stays unchosen. */
export function fillForm({ text, section, topic, period, order }: SearchRequest): void {
  const chosen = { q: text, section, topic, period, sort: order === 'newest' ? order : undefined };
  for (const [name, value] of Object.entries(chosen)) {
    const field = formField(name);
    if (!field) continue;
    const isOffered = !(field instanceof HTMLSelectElement) || offers(field, value);
    field.value = (isOffered && value) || '';
  }
}

/** Adds the chosen topic to those of the form if it is not among them: whoever searches again keeps it. */
export function offerTopic({ topic }: SearchRequest, names: SearchName[]): void {
  const field = formField('topic');
  const name = names.find(({ kind, slug }) => kind === 'topic' && slug === topic);
  if (!topic || !name || !(field instanceof HTMLSelectElement)) return;
  if (!offers(field, topic)) field.add(new Option(name.spellings[0], topic));
  field.value = topic;
}

function formField(name: string): HTMLInputElement | HTMLSelectElement | null {
  return document.querySelector(`.search-form [name="${name}"]`);
}

function offers({ options }: HTMLSelectElement, value: string | undefined): boolean {
  return [...options].some((option) => option.value === value);
}
