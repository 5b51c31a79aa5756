import { slugOf } from '../arabic/transliterate';
import { redirectKey } from '../content/redirect-key';
import { isoInZone, storyFolder } from '../desk/stories/story-folder';
import type { ExistingContent } from './existing-content';
import { decoded } from './name-plan';
import type { NoteCode } from './notes';
import { plainText } from './parse-html';
import { clockOffset, postTime } from './post-date';
import type { IndexedPost, SiteIndex } from './site-index';

/** What a post becomes. A translation lies in the folder of the story whose language it adds. */
export type PlannedStory = {
  folder: string;
  slug: string;
  file: 'ar.mdx' | 'en.mdx';
  publishedAt: string;
  status: 'published' | 'draft';
  isDateGuessed?: true;
  /** The slug that another story has. */
  wanted?: string;
};

export type StoryPlan = { stories: Map<string, PlannedStory>; leftOut: Map<string, NoteCode> };

/** A story's file may have 256 kB; marks and escapes need some of them. */
const MOST_BYTES = 180_000;
const LEFT_OUT = /^(?:trash|auto-draft|inherit)$/;
const NEWSROOM_MINUTES = 180;

/**
 * Gives every post its folder. `known` are those that earlier runs gave: they stay, whatever the content folder holds
 * by now, so that a run that was cut off goes on where it was.
 */
export function planStories(
  index: SiteIndex,
  existing: ExistingContent,
  known: ReadonlyMap<string, PlannedStory>,
): StoryPlan {
  const taken = new Set(existing.slugs);
  for (const { slug } of known.values()) taken.add(slug);
  const plan: StoryPlan = { stories: new Map(), leftOut: new Map() };
  const groups = new Map<string, PlannedStory>();
  const offset =
    index.posts.map(clockOffset).find((minutes) => minutes !== undefined) ?? NEWSROOM_MINUTES;
  let last = new Date(Date.UTC(2000, 0, 1));
  for (const post of index.posts.filter(({ locale }) => locale === 'ar')) {
    const time = postTime(post, offset);
    last = time ?? last;
    const why = whyLeftOut(post, existing, known);
    if (why) plan.leftOut.set(post.id, why);
    if (why) continue;
    const story = known.get(post.id) ?? newStory(post, last, time === undefined, taken);
    plan.stories.set(post.id, story);
    if (post.group && !groups.has(post.group)) groups.set(post.group, story);
  }
  for (const post of index.posts.filter(({ locale }) => locale === 'en')) {
    const story = post.group ? groups.get(post.group) : undefined;
    const why = whyLeftOut(post, existing, known) ?? (story ? undefined : 'english-alone');
    if (why || !story) plan.leftOut.set(post.id, why ?? 'english-alone');
    else plan.stories.set(post.id, { ...story, file: 'en.mdx', status: statusOf(post) });
    // One story has one English page.
    if (story && post.group) groups.delete(post.group);
  }
  return plan;
}

function whyLeftOut(
  post: IndexedPost,
  existing: ExistingContent,
  known: ReadonlyMap<string, PlannedStory>,
): NoteCode | undefined {
  if (LEFT_OUT.test(post.status)) return 'trash';
  if (post.bytes > MOST_BYTES) return 'too-long';
  if (known.has(post.id)) return undefined;
  const key = redirectKey(oldPath(post.link) ?? '/');
  const leads = key !== '/' ? existing.redirects.get(key) : undefined;
  const slug = /^\/(?:ar|en)\/articles\/([^/]+)$/.exec(leads ?? '')?.[1];
  return slug && existing.slugs.has(slug) ? 'already-there' : undefined;
}

function newStory(
  post: IndexedPost,
  time: Date,
  isGuessed: boolean,
  taken: Set<string>,
): PlannedStory {
  const base =
    slugOf(decoded(post.name), 70) ||
    slugOf(plainText(post.title), 70) ||
    `post-${slugOf(post.id) || 'x'}`;
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  taken.add(slug);
  return {
    folder: storyFolder(slug, time),
    slug,
    file: 'ar.mdx',
    publishedAt: isoInZone(time),
    status: statusOf(post),
    ...(isGuessed && { isDateGuessed: true as const }),
    ...(slug !== base && { wanted: base }),
  };
}

/** What only its writers saw stays a draft. */
function statusOf({ status }: IndexedPost): PlannedStory['status'] {
  return status === 'publish' || status === 'future' ? 'published' : 'draft';
}

/** The path and the parameters of an old address; undefined if it is none. */
export function oldPath(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
}
