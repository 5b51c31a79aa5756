import Sqlite from 'better-sqlite3';
import { MOST, type OpenEngine } from '../engine';

/** SQLite FTS5 with its default tokenizer and ranking; a story with any of the words is found. */
export const openFts5: OpenEngine = async ({ stories }) => {
  const database = new Sqlite(':memory:');
  database.exec('CREATE VIRTUAL TABLE stories USING fts5 (slug UNINDEXED, title, summary, body)');
  const insert = database.prepare('INSERT INTO stories VALUES (?, ?, ?, ?)');
  for (const { slug, title, summary, body } of stories)
    insert.run(slug, title, summary, body.join('\n'));
  const find = database.prepare(
    'SELECT slug FROM stories WHERE stories MATCH ? ORDER BY rank LIMIT ?',
  );
  return {
    name: 'SQLite FTS5',
    search: async (query) => {
      const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const expression = words.map((word) => `"${word}"`).join(' OR ');
      return (find.all(expression, MOST) as { slug: string }[]).map(({ slug }) => slug);
    },
    close: async () => void database.close(),
  };
};
