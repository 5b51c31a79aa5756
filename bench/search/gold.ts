import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

type GoldStory = {
  slug: string;
  title: string;
  summary: string;
  topics: string[];
  body: string[];
};

export type GoldQuery = { q: string; relevant: string[]; kind: string };

/** Stories, the names of their topics, and what readers look for in them (README.md). */
export type Gold = {
  topics: { slug: string; name: string; aliases: string[] }[];
  stories: GoldStory[];
  queries: GoldQuery[];
};

export function readGold(): Gold {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'gold.json'), 'utf8')) as Gold;
}

/** Half of the queries is looked at while the search is made better, the other only at the end. */
export function halfOf(queries: GoldQuery[], half: 'tuning' | 'aside'): GoldQuery[] {
  const isAside = (q: string) => (createHash('sha256').update(q).digest()[0] ?? 0) % 2 === 1;
  return queries.filter(({ q }) => isAside(q) === (half === 'aside'));
}
