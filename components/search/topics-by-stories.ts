import type { Locale } from '@/i18n/locales';
import { listTotals } from '@/lib/lists';
import { listTopics, type Topic } from '@/lib/taxonomies';

/** Every topic with the number of its stories in a language, those with the most first. */
export async function topicsByStories(locale: Locale): Promise<(Topic & { stories: number })[]> {
  const totals = await listTotals(locale);
  return (await listTopics(locale))
    .map((topic) => ({ ...topic, stories: totals[`topic.${topic.slug}`] ?? 0 }))
    .sort((a, b) => b.stories - a.stories);
}
