import { type Locale, localeCodes } from '@/i18n/locales';
import { findCard } from '../../articles';
import { listSections } from '../../taxonomies';
import { searchNames } from '../find-results';
import type { IndexFile } from '../index-file';
import { type EditionIndex, type EditionStory, keyOf, STORIES_PER_FILE } from './edition-format';
import { readPostings } from './read-postings';
import { termFiles } from './term-files';

const DAY_S = 24 * 3600;

/** Every file of the search in the static edition, with its path below the edition's folder. */
export async function* searchFiles(
  database: IndexFile,
): AsyncGenerator<[file: string, text: string]> {
  for (const locale of localeCodes) yield* filesOf(database, locale);
}

async function* filesOf(
  database: IndexFile,
  locale: Locale,
): AsyncGenerator<[file: string, text: string]> {
  const folder = `search/${locale}`;
  const rows = database
    .prepare<[Locale], { id: number; slug: string; published: number }>(
      'SELECT id, slug, published FROM stories WHERE locale = ? ORDER BY published, slug',
    )
    .all(locale);
  const numbers = new Map(rows.map(({ id }, number) => [id, number]));
  const files = termFiles(readPostings(database, locale, numbers));
  for (const [number, entries] of files.entries())
    yield [`${folder}/terms/${number}.json`, JSON.stringify(entries)];
  for (let from = 0; from < rows.length; from += STORIES_PER_FILE) {
    const slugs = rows.slice(from, from + STORIES_PER_FILE).map(({ slug }) => slug);
    const stories = await Promise.all(slugs.map((slug) => storyOf(locale, slug)));
    yield [`${folder}/stories/${from / STORIES_PER_FILE}.json`, JSON.stringify(stories)];
  }
  const sections = await listSections(locale);
  const index: EditionIndex = {
    stories: rows.length,
    firsts: files.map(([first]) => (first ? keyOf(first[0]) : '')),
    days: gaps(rows.map(({ published }) => Math.trunc(published / DAY_S))),
    names: await searchNames(locale),
    sections: Object.fromEntries(sections.map(({ slug, name }) => [slug, name])),
  };
  yield [`${folder}/index.json`, JSON.stringify(index)];
}

function gaps(numbers: number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}

async function storyOf(locale: Locale, slug: string): Promise<EditionStory | null> {
  const card = await findCard(locale, slug);
  if (!card) return null;
  const { title, summary, section, publishedAt } = card;
  return { slug, title, summary, section, publishedAt };
}
