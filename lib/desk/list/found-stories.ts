import { isSlug } from '@/lib/content/check-attribute';
import type { StoryList } from './story-list';

/** A public story that another one can point at. */
export type FoundStory = { slug: string; title: string; section: string; publishedAt: string };

const MOST = 8;
const MOST_SLUGS = 50;

/** The newest public stories that have all these words, in any spelling. */
export async function foundStories(list: StoryList, text: string): Promise<FoundStory[]> {
  const { stories } = await list.find({ text: text.slice(0, 200), status: 'published' });
  return stories
    .slice(0, MOST)
    .map(({ slug, title, section, publishedAt }) => ({ slug, title, section, publishedAt }));
}

/** The headlines of stories, by their slugs; what is no story is left out. */
export async function headlinesOf(
  list: StoryList,
  slugs: unknown[],
): Promise<Record<string, string>> {
  const known = slugs.filter((slug): slug is string => typeof slug === 'string' && isSlug(slug));
  return Object.fromEntries(await list.titles(known.slice(0, MOST_SLUGS)));
}
