import { localeCodes } from '@/i18n/locales';
import { formatDate } from '../../dates';
import { paths } from '../../paths';
import type { EditionIndex, EditionStory } from '../edition/edition-format';
import { markHits } from '../mark-hits';
import { searchAddress, searchRequest } from '../search-address';
import { PAGE, type ReadFile, searchEdition, termsOfParts } from './edition-search';
import { element, resultElement, type SearchTexts } from './result-list';

/** The search page of the static edition: answers in the browser what the server would answer. */
async function showResults(): Promise<void> {
  const place = document.getElementById('search-results');
  const locale = localeCodes.find((code) => code === document.documentElement.lang);
  const request = searchRequest(Object.fromEntries(new URLSearchParams(location.search)));
  if (!place || !locale || !request.text) return;
  const texts = JSON.parse(place.dataset.texts ?? '{}') as SearchTexts;
  fillForm(new URLSearchParams(location.search));
  const read = reader(`/search/${locale}`);
  const status = element('p', '');
  status.setAttribute('role', 'status');
  place.replaceChildren(element('div', 'search-found', status));
  try {
    const { parts, stories, total, partly } = await searchEdition(read, request);
    if (parts.length === 0) {
      status.append(texts.noWords);
      return;
    }
    const { sections } = await read<EditionIndex>('index.json');
    const terms = termsOfParts(parts);
    const shown = (story: EditionStory) =>
      resultElement({
        href: paths.article(locale, story.slug),
        section: sections[story.section] ?? '',
        date: formatDate(locale, story.publishedAt),
        isoDate: story.publishedAt,
        title: markHits(story.title, terms),
        text: markHits(story.summary, terms),
      });
    const rule = new Intl.PluralRules(locale).select(total);
    const found = (texts.found[rule] ?? '').replace('#', String(total));
    status.append(`${found} `, element('bdi', '', request.text));
    if (total === 0) status.after(element('p', '', texts.nothing));
    if (stories.length > 0) place.append(element('section', 'search-part', ...stories.map(shown)));
    if (partly.length > 0)
      place.append(
        element('section', 'search-part', element('h2', '', texts.partly), ...partly.map(shown)),
      );
    const pages = Math.ceil(total / PAGE);
    if (pages > 1) place.append(pager(pages));
  } catch (error) {
    status.replaceChildren(texts.failed);
    console.error(error);
  }

  function pager(pages: number): Element {
    const link = (text: string, page: number) => {
      if (page < 1 || page > pages || !locale) return element('span', '');
      const own = element('a', '', text);
      own.setAttribute('href', searchAddress(locale, { ...request, page }));
      return own;
    };
    const { page } = request;
    const words = texts.page.replace('{page}', String(page)).replace('{pages}', String(pages));
    return element(
      'nav',
      'search-pager',
      link(texts.previous, page - 1),
      element('span', '', words),
      link(texts.next, page + 1),
    );
  }
}

function fillForm(query: URLSearchParams): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.search-form [name]',
  ))
    field.value = query.get(field.name) ?? '';
}

/** Every file is asked for once. */
function reader(folder: string): ReadFile {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(file: string) => {
    const known = asked.get(file) ?? load(`${folder}/${file}`);
    asked.set(file, known);
    return known as Promise<T>;
  };
}

async function load(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

void showResults();
