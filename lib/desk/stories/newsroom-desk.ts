import path from 'node:path';
import { isSlug } from '@/lib/content/check-attribute';
import type { Problem } from '@/lib/content/problems';
import { isThere } from '@/lib/engine/missing';
import { may, type Person } from '../accounts/permissions';
import { documentFields } from '../text/document-fields';
import { allow, allowDraft, checkSlug } from './allow';
import { bringOut } from './bring-out';
import { checkDraft } from './check-draft';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { type DraftFacts, withoutApproval } from './draft-facts';
import type { Step } from './draft-steps';
import type { Draft, DraftFiles } from './draft-store';
import { ownerOf, subjectOf } from './draft-subject';
import { FrontDesk } from './front-desk';
import { moveDraft } from './move-draft';
import { newComment, type Remark } from './new-comment';
import { newStoryText } from './new-story';
import { type PublishingPlan, planDraft } from './plan-draft';
import { findSlugFolder, readPublicStory } from './public-story';
import type { Published } from './publish-draft';
import { publishDue } from './publish-due';
import { PublishedStories } from './published-stories';
import { readRedirects } from './read-redirects';
import { refuseTakenSlug } from './refuse-taken-slug';
import { refuseLongTitle } from './text-limit';

export type NewsroomOptions = StoryPlaces & {
  /** Told when the time of a draft was set or taken away. */
  onPlanned?: () => void;
};

/** What people do with stories at the desk; every method asks first whether they may. */
export class NewsroomDesk {
  /** Stories that are public, or were. */
  readonly published: PublishedStories;
  readonly front: FrontDesk;

  constructor(private readonly options: NewsroomOptions) {
    this.published = new PublishedStories(options, (person, slug) => this.open(person, slug));
    this.front = new FrontDesk(options);
  }

  /** Begins a new story: a draft with what the schema needs, and nothing public. */
  async begin(
    person: Person,
    { slug, section, title }: { slug: string; section: string; title: string },
  ): Promise<Draft> {
    allow(person, 'story.create', { section });
    refuseLongTitle(title);
    const { contentDir } = this.options.repository;
    if (!isSlug(section) || !(await isThere(path.join(contentDir, `sections/${section}.yaml`))))
      throw new DeskError('no-section');
    await refuseTakenSlug(this.options, slug, await readRedirects(contentDir));
    const facts: DraftFacts = {
      slug,
      section,
      owner: ownerOf(person),
      state: 'writing',
      base: {},
      comments: [],
    };
    return this.options.drafts.create(
      facts,
      { ar: newStoryText({ title, section, at: this.now() }) },
      person,
    );
  }

  /** The draft in which a public story is changed: the one there is, or a new one. */
  async open(person: Person, slug: string): Promise<Draft> {
    const { repository, drafts } = this.options;
    checkSlug(slug);
    const known = (await drafts.list()).find(({ facts }) => facts.slug === slug);
    if (known) {
      allow(person, 'story.edit', { section: known.facts.section, owner: known.facts.owner.id });
      return known;
    }
    const folder = await findSlugFolder(repository.contentDir, slug);
    const story = folder && (await readPublicStory(repository.contentDir, folder));
    if (!folder || !story) throw new DeskError('no-story');
    const section = String(documentFields(story.files.ar ?? '').section ?? '');
    allow(person, 'story.edit', { section, owner: person.id });
    const facts: DraftFacts = {
      publicFolder: folder,
      slug,
      section,
      owner: ownerOf(person),
      state: 'writing',
      base: story.base,
      comments: [],
    };
    return drafts.create(facts, story.files, person);
  }

  async read(person: Person, id: string): Promise<Draft> {
    const draft = await this.options.drafts.read(id);
    allow(person, 'story.edit', subjectOf(draft));
    return draft;
  }

  /** Saves texts; an approval and a time of publishing hold only for the text for which they were given. */
  async save(person: Person, id: string, version: string, files: DraftFiles): Promise<Draft> {
    const draft = await this.read(person, id);
    const mayReview = may(person, 'story.review', subjectOf(draft));
    return this.options.drafts.save(id, version, files, person, (facts) =>
      mayReview ? facts : withoutApproval(facts),
    );
  }

  /** Takes a draft away; whoever may edit it may. */
  async discard(person: Person, id: string, version: string): Promise<void> {
    await this.read(person, id);
    await this.options.drafts.discard(id, version);
  }

  /** Every draft that somebody may open, the one saved last first. */
  async drafts(person: Person): Promise<Draft[]> {
    return (await this.survey(person)).drafts;
  }

  /** As `drafts`, with the ids of those that nobody can open: whose they are cannot be read either. */
  async survey(person: Person): Promise<{ drafts: Draft[]; damaged: string[] }> {
    const { drafts, damaged } = await this.options.drafts.survey();
    return {
      drafts: drafts.filter((draft) => may(person, 'story.edit', subjectOf(draft))),
      damaged,
    };
  }

  /** What the content check says of these texts, before anything is saved. */
  async check(draft: Draft, files: DraftFiles): Promise<Problem[]> {
    return checkDraft(this.options, draft, files);
  }

  /** Submits, sends back or approves a draft as it was seen, in `version`. */
  move(person: Person, id: string, version: string, state: Step): Promise<Draft> {
    return moveDraft(this.options, person, { id, version }, state);
  }

  async comment(person: Person, id: string, remark: Remark): Promise<Draft> {
    await this.read(person, id);
    const comment = newComment(person, remark);
    return this.options.drafts.amend(id, person, 'Comment', (facts) => ({
      ...facts,
      comments: [...facts.comments, comment],
    }));
  }

  /** Marks a remark as done, or not. */
  async markComment(person: Person, id: string, comment: string, isDone: boolean): Promise<Draft> {
    const { facts: known } = await this.read(person, id);
    if (!known.comments.some((own) => own.id === comment)) throw new DeskError('no-comment');
    return this.options.drafts.amend(id, person, 'Comment', (facts) => ({
      ...facts,
      comments: facts.comments.map((own) => (own.id === comment ? { ...own, isDone } : own)),
    }));
  }

  /** Sets the time at which a draft becomes public by itself, and its embargo, or takes them away. */
  async plan(person: Person, id: string, version: string, plan: PublishingPlan): Promise<Draft> {
    const draft = { id, version };
    const planned = await planDraft(this.options, person, draft, { ...plan, now: this.now() });
    this.options.onPlanned?.();
    return planned;
  }

  /** Publishes what is due; the time at which the next draft is, if any. */
  publishDue(): Promise<Date | undefined> {
    return publishDue(this.options, this.now());
  }

  /** Makes a draft public; throws with every problem if it may not be. */
  async publish(person: Person, id: string, version: string): Promise<Published> {
    const draft = await this.options.drafts.read(id);
    allowDraft(person, 'story.publish', draft);
    // Somebody may have written on while the editor looked at the last version.
    await this.options.drafts.refuseOther(draft, version);
    return bringOut(this.options, draft, person, this.now());
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }
}
