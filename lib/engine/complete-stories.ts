import path from 'node:path';
import { localeCodes } from '@/i18n/locales';
import { storeFiles } from '../content/store-layout';
import { applyPrepared } from './apply-prepared';
import type { Engine } from './engine';
import { isThere } from './missing';
import { fileOf, readStory, type Story } from './stories';
import { type Compiled, compiledOf } from './write-stories';

/**
 * The stories of these slugs as readers should see them. One that is public although its article is
 * neither compiled nor in the store (its time came, its section came back) is compiled too.
 */
export async function completeStories(
  engine: Engine,
  slugs: Iterable<string>,
  sections: Set<string>,
  now: Date,
  compiled: Compiled,
): Promise<Map<string, Story>> {
  const stories = new Map<string, Story>();
  const lacking: { file: string; slug: string }[] = [];
  for (const slug of slugs) {
    const story = await readStory(engine, slug, sections, now);
    stories.set(slug, story);
    for (const locale of localeCodes) {
      const file = fileOf(story, locale);
      if (!file || !story.state.cards[locale] || compiled.has(file)) continue;
      const target = path.join(engine.store, storeFiles.article(slug, locale));
      if (!(await isThere(target))) lacking.push({ file, slug });
    }
  }
  if (lacking.length === 0) return stories;

  const prepared = await engine.pool.prepare(lacking.map(({ file }) => ({ file })));
  for (const result of prepared) {
    // A broken file whose last good version is lost has nothing that readers could see.
    if (result.kind === 'read' && !result.json) await engine.ledger.set(result.file, undefined);
  }
  await applyPrepared(engine, prepared);
  for (const [file, json] of compiledOf(prepared)) compiled.set(file, json);
  for (const { slug } of lacking) stories.set(slug, await readStory(engine, slug, sections, now));
  return stories;
}
