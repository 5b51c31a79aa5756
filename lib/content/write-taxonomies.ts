import type { Manifest } from './manifest';
import { isError } from './problems';
import { storeFiles } from './store-layout';
import type { StoreWriter } from './store-writer';
import { isPublic } from './story-facts';

const files = { Section: 'sections', Topic: 'topics', Author: 'authors' } as const;

type Counts = Map<string, { ar: number; en: number }>;

/** Writes sections, topics, authors with their counts of stories, the list of pages, the front. */
export async function writeTaxonomies(
  writer: StoreWriter,
  manifest: Manifest,
  now: Date,
): Promise<void> {
  const counts = countStories(manifest, now);
  for (const [type, file] of Object.entries(files)) {
    const documents = [...manifest.values()].flatMap(({ path, document }) =>
      path?.kind === 'document' && path.type === type && document
        ? [
            {
              slug: path.id,
              ...document,
              stories: counts.get(`${type}:${path.id}`) ?? { ar: 0, en: 0 },
            },
          ]
        : [],
    );
    await writer.write(storeFiles.taxonomy(file), documents);
  }
  await writer.write(storeFiles.taxonomy('pages'), pageSlugs(manifest));
  await writer.write(
    storeFiles.front(),
    manifest.get('front.yaml')?.document ?? { secondary: [], picks: [] },
  );
}

function countStories(manifest: Manifest, now: Date): Counts {
  const counts: Counts = new Map();
  for (const [file, { story }] of manifest) {
    if (!story || !isPublic(story, now)) continue;
    const english =
      manifest.get(file.replace(/ar\.mdx$/, 'en.mdx'))?.translation?.status === 'published';
    const keys = [
      `Section:${story.section}`,
      ...new Set(story.topics.map((topic) => `Topic:${topic}`)),
      ...new Set(story.authors.map((author) => `Author:${author}`)),
    ];
    for (const key of keys) {
      const count = counts.get(key) ?? { ar: 0, en: 0 };
      counts.set(key, { ar: count.ar + 1, en: count.en + (english ? 1 : 0) });
    }
  }
  return counts;
}

/** Each page with its languages. */
function pageSlugs(manifest: Manifest): { slug: string; locales: string[] }[] {
  const pages = new Map<string, string[]>();
  for (const { path, problems } of manifest.values()) {
    if (path?.kind !== 'document' || path.type !== 'Page' || problems.some(isError)) continue;
    pages.set(path.id, [...(pages.get(path.id) ?? []), path.locale ?? 'ar']);
  }
  return [...pages].map(([slug, locales]) => ({ slug, locales }));
}
