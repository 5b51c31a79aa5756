import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LedgerEntry } from '@/lib/engine/ledger';
import { isMissing, namesIn, readIfThere } from '@/lib/engine/missing';
import { parseOrUndefined } from '@/lib/engine/store-writer';
import { searchWords } from '@/lib/search/arabic';
import type { DeskDatabase } from '../database/open-database';
import { type StoryRow, storyRows } from './story-rows';

export type ListQuery = {
  /** Words as typed; all of them must be in a story's titles, summary, slug or authors. */
  text?: string;
  section?: string;
  status?: string;
  /** `missing`: without an English page. */
  english?: 'there' | 'missing';
  author?: string;
  /** From 1. */
  page?: number;
};

export type StoryListPage = { stories: ListedStory[]; total: number; pages: number };

export type ListedStory = Pick<
  StoryRow,
  | 'folder'
  | 'slug'
  | 'title'
  | 'titleEn'
  | 'section'
  | 'status'
  | 'publishedAt'
  | 'updatedAt'
  | 'errors'
> & { authors: string[] };

const PAGE_SIZE = 50;
const MOST_WORDS = 12;
/** SQLite takes 32,766 values in one statement. */
const ROWS_AT_ONCE = 500;
const MONTH = /^(\d{4}-\d{2})\.json$/;

/**
 * The desk's list of all stories, from the memory that the engine keeps of the content folder. Before every
 * answer it looks which months of that memory have changed, and reads only those: whoever changed a story,
 * at the desk, in an editor or by `git pull`, the list is right.
 */
export class StoryList {
  private refreshing: Promise<void> | undefined;

  constructor(
    private readonly database: DeskDatabase,
    /** Where the engine keeps its ledger, a file a month. */
    private readonly ledgerDir: string,
  ) {}

  async find(query: ListQuery): Promise<StoryListPage> {
    await this.refresh();
    const { page = 1 } = query;
    const found = this.matching(query);
    const { count } = await found
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    const rows = await found
      .selectAll()
      .orderBy('publishedAt', 'desc')
      .orderBy('slug')
      .limit(PAGE_SIZE)
      .offset((Math.max(1, page) - 1) * PAGE_SIZE)
      .execute();
    const total = Number(count);
    const stories = rows.map(({ words: _words, month: _month, authors, ...row }) => ({
      ...row,
      authors: JSON.parse(authors),
    }));
    return { stories, total, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
  }

  /** Slugs with their headlines, of those stories that there are. */
  async titles(slugs: string[]): Promise<[slug: string, title: string][]> {
    if (slugs.length === 0) return [];
    await this.refresh();
    const rows = await this.database.db
      .selectFrom('deskStory')
      .select(['slug', 'title'])
      .where('slug', 'in', slugs)
      .execute();
    return rows.map(({ slug, title }) => [slug, title]);
  }

  private matching({ text = '', section, status, english, author }: ListQuery) {
    let found = this.database.db.selectFrom('deskStory');
    // Words are letters or digits alone: nothing in them means anything to LIKE.
    for (const word of searchWords(text).slice(0, MOST_WORDS))
      found = found.where('words', 'like', `%${word}%`);
    if (section) found = found.where('section', '=', section);
    if (status) found = found.where('status', '=', status);
    if (english) found = found.where('titleEn', english === 'there' ? '!=' : '=', '');
    if (author)
      found = found.where('authors', 'like', `%${JSON.stringify(author).replace(/[%_]/g, '')}%`);
    return found;
  }

  /** One look at a time; who asks meanwhile waits for the one that is under way, and looks again. */
  private async refresh(): Promise<void> {
    const before = this.refreshing;
    const own = (before ?? Promise.resolve()).catch(() => undefined).then(() => this.refreshNow());
    this.refreshing = own;
    await own.finally(() => {
      if (this.refreshing === own) this.refreshing = undefined;
    });
  }

  private async refreshNow(): Promise<void> {
    const known = new Map(
      (await this.database.db.selectFrom('deskMonth').selectAll().execute()).map(
        ({ month, stamp }) => [month, stamp] as const,
      ),
    );
    for (const name of await namesIn(this.ledgerDir)) {
      const month = MONTH.exec(name)?.[1];
      if (!month) continue;
      const stamp = await this.stampOf(name);
      if (stamp !== undefined && known.get(month) !== stamp) await this.readMonth(month, stamp);
      if (stamp !== undefined) known.delete(month);
    }
    // Months whose last story went away.
    for (const month of known.keys()) await this.write(month, undefined, []);
  }

  private async readMonth(month: string, stamp: string): Promise<void> {
    const bytes = await readIfThere(path.join(this.ledgerDir, `${month}.json`));
    const entries = bytes && parseOrUndefined<Record<string, LedgerEntry>>(bytes);
    // Damaged: the engine makes it again, and the rows stay as they were until then.
    if (!entries) return;
    await this.write(month, stamp, storyRows(month, entries));
  }

  private async write(month: string, stamp: string | undefined, rows: StoryRow[]): Promise<void> {
    await this.database.db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('deskMonth').where('month', '=', month).execute();
      await transaction.deleteFrom('deskStory').where('month', '=', month).execute();
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
        await transaction
          .insertInto('deskStory')
          .values(rows.slice(start, start + ROWS_AT_ONCE))
          .execute();
      if (stamp !== undefined)
        await transaction.insertInto('deskMonth').values({ month, stamp }).execute();
    });
  }

  private async stampOf(name: string): Promise<string | undefined> {
    try {
      const { size, mtimeMs, ino } = await stat(path.join(this.ledgerDir, name));
      return [size, mtimeMs, ino].join(' ');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}
