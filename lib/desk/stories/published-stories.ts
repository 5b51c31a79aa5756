import type { StoryVersion } from '@/lib/git/story-history';
import type { Person } from '../accounts/permissions';
import { allow } from './allow';
import type { Shown, StoryPlaces } from './commit-changes';
import { type CorrectionWish, correctStory } from './correct-story';
import type { Draft, DraftFiles } from './draft-store';
import { isStoryPublic, type LyingStory, readLyingStory } from './lying-story';
import { renameStory } from './rename-story';
import { readHistory, readVersion, restoreVersion, type StoryHistory } from './story-versions';
import { unpublishStory } from './unpublish-story';

export type FoundStory = { story: LyingStory; draft?: Draft; isPublic: boolean };

/** What people do with stories that are public, or were; every method asks first whether they may. */
export class PublishedStories {
  constructor(
    private readonly places: StoryPlaces,
    /** The draft in which a public story is changed. */
    private readonly open: (person: Person, slug: string) => Promise<Draft>,
  ) {}

  /** A story as it lies there, and the draft in which somebody works on it. */
  async find(person: Person, slug: string): Promise<FoundStory> {
    const story = await readLyingStory(this.places, slug);
    allow(person, 'story.edit', { section: story.section, owner: person.id });
    const draft = (await this.places.drafts.list()).find(({ facts }) => facts.slug === slug);
    return { story, draft, isPublic: await isStoryPublic(this.places, slug) };
  }

  history(person: Person, slug: string): Promise<StoryHistory> {
    return readHistory(this.places, person, slug);
  }

  /** The texts of a version that `history` named. */
  texts(version: StoryVersion): Promise<DraftFiles> {
    return readVersion(this.places.repository, version);
  }

  /** Puts an older version into the story's draft; nothing public changes. */
  restore(person: Person, slug: string, commit: string): Promise<Draft> {
    const open = () => this.open(person, slug);
    return restoreVersion(this.places, person, { slug, commit }, open);
  }

  /** Takes a story away from readers; with `to`, its address leads to that story. */
  unpublish(person: Person, slug: string, wish: { to?: string } = {}): Promise<Shown> {
    return unpublishStory(this.places, person, slug, wish);
  }

  rename(person: Person, slug: string, to: string): Promise<Shown> {
    return renameStory(this.places, person, slug, to);
  }

  correct(person: Person, slug: string, wish: CorrectionWish): Promise<Shown> {
    return correctStory(this.places, person, slug, wish);
  }
}
