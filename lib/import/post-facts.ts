import type { StoryFacts } from './convert-post';
import type { ExistingContent } from './existing-content';
import type { NamePlan } from './name-plan';
import type { Notes } from './notes';
import type { PlannedStory } from './story-plan';
import type { WxrItem } from './wxr-types';

const MOST_TOPICS = 20;

/** Section, topics and author of a post; what has no place is noted. */
export function postFacts(
  item: WxrItem,
  plan: NamePlan,
  existing: ExistingContent,
  notes: Notes,
): StoryFacts {
  const topics = new Set<string>();
  let section: string | undefined;
  for (const { domain, nicename, name } of item.labels) {
    if (domain === 'post_tag') {
      const slug = plan.topicOf(nicename, name);
      if (slug) topics.add(slug);
    }
    const place = domain === 'category' ? plan.categories.get(nicename)?.place : undefined;
    if (place?.kind === 'topic') topics.add(place.slug);
    if (place?.kind !== 'section' || place.slug === section) continue;
    if (section === undefined) section = place.slug;
    else notes.add('second-section', name || nicename);
  }
  if (section === undefined) notes.add('section-guessed', plan.fallback);
  if (item.author === '') notes.add('author-guessed');
  const chosen = section ?? plan.fallback;
  return {
    section: chosen,
    label: existing.opinionSections.has(chosen) ? 'opinion' : 'news',
    topics: [...topics].slice(0, MOST_TOPICS),
    authors: [plan.authorOf(item.author)],
  };
}

/** What became of a post that was not simply public. */
export function noteState(item: WxrItem, story: PlannedStory, notes: Notes): void {
  if (item.status === 'private') notes.add('private');
  else if (item.status === 'future') notes.add('future', story.publishedAt);
  else if (item.password !== '') notes.add('password');
  else if (story.status === 'draft') notes.add('draft');
  if (story.isDateGuessed) notes.add('date-guessed', story.publishedAt);
  if (story.wanted && story.file === 'ar.mdx') notes.add('slug-changed', story.slug);
  if (item.comments > 0) notes.add('comments', String(item.comments));
}
