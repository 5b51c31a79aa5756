import path from 'node:path';
import { answerQuery } from '@/lib/search/answer-query';
import { openIndex } from '@/lib/search/index-file';
import { NameIndex } from '@/lib/search/names';
import { SearchIndex } from '@/lib/search/search-index';
import { MOST, type OpenEngine } from '../engine';

/** All stories are of one day: the gold set says nothing about what is new. */
const AT = '2026-01-01T00:00:00.000Z';

export const openMidad: OpenEngine = async ({ stories, topics }, folder) => {
  const file = path.join(folder, 'midad', 'index.sqlite');
  const index = new SearchIndex(file);
  index.apply(
    stories.map(({ slug, title, summary, topics: named, body }) => ({
      locale: 'ar',
      slug,
      facts: { section: 'all', topics: named, authors: [], publishedAt: AT },
      document: { title, summary, tree: body.map((text) => ['p', 0, text]) },
    })),
  );
  index.close();
  const names = new NameIndex(
    topics.map(({ slug, name, aliases }) => ({
      kind: 'topic',
      slug,
      spellings: [name, ...aliases],
    })),
  );
  const database = openIndex(file);
  const now = Date.parse(AT) / 1000;
  return {
    name: 'Midad',
    search: async (query) => {
      const options = { locale: 'ar', order: 'relevance', limit: MOST, offset: 0, now } as const;
      const answer = answerQuery(database, names, query, options);
      // As the page shows them: stories with some of the words behind those with all.
      return answer ? [...answer.slugs, ...answer.partly] : [];
    },
    close: async () => void database.close(),
  };
};
