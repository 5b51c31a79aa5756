import type { StoryList } from './story-list';

/** A public story that another one can point at. */
export type FoundStory = { slug: string; title: string; section: string; publishedAt: string };

const MOST = 8;

/** The newest public stories that have all these words, in any spelling. */
export async function foundStories(list: StoryList, text: string): Promise<FoundStory[]> {
  const { stories } = await list.find({ text: text.slice(0, 200), status: 'published' });
  return stories
    .slice(0, MOST)
    .map(({ slug, title, section, publishedAt }) => ({ slug, title, section, publishedAt }));
}
