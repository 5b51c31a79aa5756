import { Client } from 'pg';
import { startPostgres } from '@/lib/desk/database/start-postgres';
import { MOST, type OpenEngine } from '../engine';

const VECTOR = `setweight(to_tsvector('arabic', title), 'A') || setweight(to_tsvector('arabic', summary), 'B')
  || to_tsvector('arabic', body)`;

/** PostgreSQL with its own configuration `arabic`, from Debian; a story with any of the words is found. */
export const openPostgres: OpenEngine = async ({ stories }) => {
  const server = await startPostgres();
  if (!server) return undefined;
  const client = new Client({ connectionString: await server.create('gold') });
  await client.connect();
  await client.query('CREATE TABLE stories (slug text, title text, summary text, body text)');
  for (const { slug, title, summary, body } of stories)
    await client.query('INSERT INTO stories VALUES ($1, $2, $3, $4)', [
      slug,
      title,
      summary,
      body.join('\n'),
    ]);
  await client.query(
    `ALTER TABLE stories ADD found tsvector GENERATED ALWAYS AS (${VECTOR}) STORED`,
  );
  return {
    name: 'PostgreSQL arabic',
    search: async (query) => {
      const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const { rows } = await client.query<{ slug: string }>(
        `SELECT slug FROM stories, websearch_to_tsquery('arabic', $1) AS query
         WHERE found @@ query ORDER BY ts_rank(found, query) DESC, slug LIMIT $2`,
        [words.join(' or '), MOST],
      );
      return rows.map(({ slug }) => slug);
    },
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
};
