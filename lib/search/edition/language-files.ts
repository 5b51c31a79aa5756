import { createHash } from 'node:crypto';
import type { Locale } from '@/i18n/locales';
import type { IndexFile } from '../index-file';
import {
  type EditionIndex,
  type EditionStory,
  editionFile,
  type KeyedFile,
  keyOf,
  STORIES_PER_FILE,
} from './edition-format';
import { packTimes } from './packed-times';
import { readPostings } from './read-postings';
import { termFiles } from './term-files';

/** What the edition says that the index does not know; a story that was just withdrawn is null. */
type EditionFacts = Pick<EditionIndex, 'names' | 'sections'> & {
  findStory: (slug: string) => Promise<EditionStory | null>;
};

type NamedText = [file: string, text: string];
type Row = { id: number; slug: string; published: number };

/** Longer lists cost a query more, shorter ones the index. */
const FILES_PER_LIST = 16;
/** In hexadecimal digits: two texts of a site do not share a name. */
const NAME_LENGTH = 10;
/** Beside a number: two editions do not give one name to two texts of one number. */
const SHORT_NAME_LENGTH = 5;

/** Every file of the search in one language, with its path below `/search/<locale>/`. */
export async function* languageFiles(
  database: IndexFile,
  locale: Locale,
  { names, sections, findStory }: EditionFacts,
): AsyncGenerator<NamedText> {
  const rows = database
    // From the last number down, stories of one moment stand as on the server.
    .prepare<[Locale], Row>(
      'SELECT id, slug, published FROM stories WHERE locale = ? ORDER BY published, slug DESC',
    )
    .all(locale);
  const numbers = new Map(rows.map(({ id }, number) => [id, number]));
  const terms: KeyedFile[] = [];
  for (const entries of termFiles(readPostings(database, locale, numbers))) {
    const text = JSON.stringify(entries);
    terms.push([keyOf(entries[0]?.[0] ?? ''), nameOf(text)]);
    yield [editionFile.terms(nameOf(text)), text];
  }
  const lists: KeyedFile[] = [];
  for (const files of inParts(terms, FILES_PER_LIST)) {
    const text = JSON.stringify(files);
    lists.push([files[0]?.[0] ?? '', nameOf(text)]);
    yield [editionFile.list(nameOf(text)), text];
  }
  const shown: string[] = [];
  for (const [number, part] of inParts(rows, STORIES_PER_FILE).entries()) {
    const text = JSON.stringify(await Promise.all(part.map(({ slug }) => findStory(slug))));
    const name = nameOf(text).slice(0, SHORT_NAME_LENGTH);
    shown.push(name);
    yield [editionFile.stories(number, name), text];
  }
  const published = packTimes(rows.map((row) => row.published));
  const index: EditionIndex = { stories: rows.length, lists, shown, published, names, sections };
  yield [editionFile.index, JSON.stringify(index)];
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, NAME_LENGTH);
}

function inParts<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}
