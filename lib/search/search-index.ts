import { createHash } from 'node:crypto';
import type { Locale } from '@/i18n/locales';
import type { BodyTree } from '../content/tree';
import { type IndexFile, isDamage, openIndex, removeIndex } from './index-file';
import { marks } from './search-query';
import { type SearchableText, searchableText } from './searchable-text';
import { indexTerms } from './stems';
import { tellingWords } from './stop-words';
import { Vocabulary } from './vocabulary';

/** What is common to the languages of a story. */
export type SharedFacts = {
  section: string;
  topics: string[];
  authors: string[];
  publishedAt: string;
};

/** A public story in one language, as the index needs it. */
export type IndexedStory = {
  locale: Locale;
  slug: string;
  facts: SharedFacts;
  document: {
    title: string;
    kicker?: string;
    summary: string;
    keyPoints?: string[];
    tree: BodyTree;
  };
};

/** A story in one language that is public no more, or never was. */
export type AbsentStory = { locale: Locale; slug: string };

type Row = { id: number; hash: string; words: string };

/** The search index of the public stories, kept true story by story. */
export class SearchIndex {
  private opened: IndexFile | undefined;

  constructor(private readonly file: string) {}

  /** The state of the store that the index stands for; undefined if none. */
  get state(): string | undefined {
    const row = this.database.prepare("SELECT value FROM facts WHERE name = 'state'").get();
    return (row as { value: string } | undefined)?.value;
  }

  /** Enters and takes out stories in one step, after which the index stands for `state`. */
  apply(stories: (IndexedStory | AbsentStory)[], state?: string): void {
    const { database } = this;
    const writer = new Writer(database);
    database.transaction(() => {
      for (const story of stories) {
        if ('document' in story) writer.enter(story);
        else writer.remove(story);
      }
      if (state === undefined) database.exec("DELETE FROM facts WHERE name = 'state'");
      else database.prepare("INSERT OR REPLACE INTO facts VALUES ('state', ?)").run(state);
    })();
  }

  /** Every story in the index, as `locale slug`. */
  listStories(): string[] {
    const rows = this.database.prepare('SELECT locale, slug FROM stories').all() as AbsentStory[];
    return rows.map(({ locale, slug }) => `${locale} ${slug}`);
  }

  close(): void {
    this.opened?.close();
    this.opened = undefined;
  }

  /** Throws the index away if SQLite found it damaged; says whether it did. */
  dropIfDamaged(error: unknown): boolean {
    if (!isDamage(error)) return false;
    this.close();
    removeIndex(this.file);
    return true;
  }

  private get database(): IndexFile {
    this.opened ??= openIndex(this.file);
    return this.opened;
  }
}

/** The statements that change an index. */
class Writer {
  private readonly find;
  private readonly insert;
  private readonly insertText;
  private readonly vocabulary;

  constructor(private readonly database: IndexFile) {
    this.find = database.prepare<[string, string], Row>(
      'SELECT id, hash, words FROM stories WHERE locale = ? AND slug = ?',
    );
    this.insert = database.prepare(
      'INSERT INTO stories (locale, slug, hash, published, words) VALUES (?, ?, ?, ?, ?)',
    );
    const intoText = (locale: Locale) =>
      database.prepare(
        `INSERT INTO text_${locale} (rowid, title, summary, headings, body, marks) VALUES (?, ?, ?, ?, ?, ?)`,
      );
    this.insertText = { ar: intoText('ar'), en: intoText('en') };
    this.vocabulary = new Vocabulary(database);
  }

  enter(story: IndexedStory): void {
    const { locale, slug, facts, document } = story;
    const hash = hashOf(story);
    if (this.find.get(locale, slug)?.hash === hash) return;
    this.remove(story);
    const text = searchableText(document);
    const words = this.vocabulary.add(locale, `${document.title} ${document.summary}`);
    const published = Math.trunc(Date.parse(facts.publishedAt) / 1000);
    const { lastInsertRowid } = this.insert.run(locale, slug, hash, published, words.join(' '));
    const marks = marksOf(text, facts).join(' ');
    this.insertText[locale].run(lastInsertRowid, ...columns(text), marks);
  }

  remove({ locale, slug }: AbsentStory): void {
    const known = this.find.get(locale, slug);
    if (!known) return;
    this.vocabulary.remove(locale, known.words.split(' '));
    this.database.prepare(`DELETE FROM text_${locale} WHERE rowid = ?`).run(known.id);
    this.database.prepare('DELETE FROM stories WHERE id = ?').run(known.id);
  }
}

function columns({ title, summary, headings, body }: SearchableText): string[] {
  return [title, summary, headings, body].map(indexTerms);
}

function marksOf({ title }: SearchableText, { section, topics, authors }: SharedFacts): string[] {
  return [
    ...tellingWords(title).map(marks.exact),
    marks.named({ kind: 'section', slug: section }),
    ...topics.map((slug) => marks.named({ kind: 'topic', slug })),
    ...authors.map((slug) => marks.named({ kind: 'author', slug })),
  ];
}

function hashOf({ facts, document }: IndexedStory): string {
  const { section, topics, authors, publishedAt } = facts;
  const { title, kicker, summary, keyPoints, tree } = document;
  const shown = [section, topics, authors, publishedAt, title, kicker, summary, keyPoints, tree];
  return createHash('sha1').update(JSON.stringify(shown)).digest('base64url');
}
