import { classify } from '../content/classify';
import { isError } from '../content/problems';
import { storeFiles } from '../content/store-layout';
import type { Shard } from './ledger';
import type { StoreWriter } from './store-writer';

const files = { Section: 'sections', Topic: 'topics', Author: 'authors' } as const;

/** Writes what is gathered in one file each: sections, topics, authors, pages, front. */
export async function writeTaxonomies(writer: StoreWriter, other: Shard): Promise<void> {
  const sorted = [...other].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [type, name] of Object.entries(files)) {
    const documents = sorted.flatMap(([file, { document }]) => {
      const path = classify(file);
      return path?.kind === 'document' && path.type === type && document
        ? [{ slug: path.id, ...document }]
        : [];
    });
    await writer.write(storeFiles.taxonomy(name), documents);
  }
  await writer.write(storeFiles.taxonomy('pages'), pageSlugs(sorted));
  const front = other.get('front.yaml')?.document ?? { secondary: [], picks: [] };
  await writer.write(storeFiles.front(), front);
}

/** Each page with its languages. */
function pageSlugs(sorted: [string, Shard extends Map<string, infer E> ? E : never][]) {
  const pages = new Map<string, string[]>();
  for (const [file, { problems }] of sorted) {
    const path = classify(file);
    if (path?.kind !== 'document' || path.type !== 'Page' || problems.some(isError)) continue;
    pages.set(path.id, [...(pages.get(path.id) ?? []), path.locale ?? 'ar']);
  }
  return [...pages].map(([slug, locales]) => ({ slug, locales }));
}
