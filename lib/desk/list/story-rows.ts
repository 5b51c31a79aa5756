import type { Insertable } from 'kysely';
import { isError } from '@/lib/content/problems';
import { storyPath } from '@/lib/content/story-path';
import type { LedgerEntry } from '@/lib/engine/ledger';
import { searchWords } from '@/lib/search/arabic';
import type { Tables } from '../database/tables';

export type StoryRow = Insertable<Tables['deskStory']>;

/** The rows of one month: from what the engine remembers of each file. */
export function storyRows(month: string, entries: Record<string, LedgerEntry>): StoryRow[] {
  const rows: StoryRow[] = [];
  for (const [file, entry] of Object.entries(entries)) {
    const place = file.endsWith('/ar.mdx') ? storyPath(file) : undefined;
    if (!place) continue;
    const english = entries[`${place.folder}/en.mdx`];
    rows.push(rowOf(month, place, entry, english));
  }
  return rows;
}

function rowOf(
  month: string,
  { folder, slug }: { folder: string; slug: string },
  { story, problems, across }: LedgerEntry,
  english: LedgerEntry | undefined,
): StoryRow {
  const faults = [...problems, ...across, ...(english?.problems ?? []), ...(english?.across ?? [])];
  // A story that never passed the check has no facts yet: its slug is what an editor knows it by.
  const title = story?.title ?? slug;
  const titleEn = english?.translation?.title ?? '';
  const authors = story?.authors ?? [];
  const words = [title, titleEn, story?.summary ?? '', slug, ...authors].flatMap(searchWords);
  return {
    folder,
    month,
    slug,
    title,
    titleEn,
    section: story?.section ?? '',
    status: story?.status ?? 'broken',
    authors: JSON.stringify(authors),
    publishedAt: utc(story?.publishedAt) || `${month}-01T00:00:00.000Z`,
    updatedAt: utc(story?.updatedAt),
    errors: faults.filter(isError).length,
    words: ` ${words.join(' ')} `,
  };
}

function utc(date: string | undefined): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
