import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type Locale, localeCodes } from '@/i18n/locales';
import { isSlug } from '@/lib/content/check-attribute';
import { isError, type Problem } from '@/lib/content/problems';
import { storyPath } from '@/lib/content/story-path';
import { isThere } from '@/lib/engine/missing';
import { signatureOf } from '../accounts/account';
import { type Action, may, type Person } from '../accounts/permissions';
import { deskRefusalOf } from '../accounts/refusal';
import { isDiskFull } from '../disk-full';
import type { Person as Signature } from '../repository/commit-message';
import { documentFields } from '../text/document-fields';
import { allow, checkSlug } from './allow';
import { checkStory } from './check-story';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import type { Comment, DraftFacts, DraftState } from './draft-facts';
import type { Draft, DraftFiles } from './draft-store';
import { followsNow } from './follow-renames';
import { FrontDesk } from './front-desk';
import { newStoryText } from './new-story';
import { findSlugFolder, readPublicStory } from './public-story';
import { type Published, publishDraft } from './publish-draft';
import { PublishedStories } from './published-stories';
import { refuseTakenSlug } from './refuse-taken-slug';
import { storyFolder } from './story-folder';
import { refuseLongTexts, refuseLongTitle } from './text-limit';

export type NewsroomOptions = StoryPlaces & {
  /** Told when the time of a draft was set or taken away. */
  onPlanned?: () => void;
};

/** From which states a draft may come into another. */
const STEPS: Record<Exclude<DraftState, 'writing'>, { from: DraftState[]; action: Action }> = {
  submitted: { from: ['writing', 'changes-requested'], action: 'story.submit' },
  'changes-requested': { from: ['submitted', 'approved'], action: 'story.review' },
  approved: { from: ['submitted', 'writing', 'changes-requested'], action: 'story.review' },
};

export type Step = keyof typeof STEPS;

export function isStep(state: string): state is Step {
  return Object.hasOwn(STEPS, state);
}

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
    await refuseTakenSlug(this.options, slug);
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

  /** Saves texts; an approval holds only for the text that was approved. */
  async save(person: Person, id: string, version: string, files: DraftFiles): Promise<Draft> {
    const draft = await this.read(person, id);
    const mayReview = may(person, 'story.review', subjectOf(draft));
    return this.options.drafts.save(id, version, files, person, (facts) =>
      mayReview || facts.state !== 'approved'
        ? facts
        : { ...facts, state: 'submitted', approvedBy: undefined, schedule: undefined },
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
    refuseLongTexts(files);
    const { repository, storeDir } = this.options;
    const { slug } = draft.facts;
    const folder = folderOf(draft, files);
    const found = await Promise.all(
      localeCodes.map((locale) => {
        const text = files[locale];
        if (text === undefined) return [];
        return checkStory({ repository, storeDir }, { folder, id: slug, locale, text });
      }),
    );
    return found.flat();
  }

  /** Submits, sends back or approves a draft; an editor's remarks come with it. */
  async move(person: Person, id: string, state: Step): Promise<Draft> {
    const draft = await this.options.drafts.read(id);
    const { from, action } = STEPS[state];
    allow(person, action, subjectOf(draft));
    if (!from.includes(draft.facts.state)) throw new DeskError('not-ready');
    const approval = state === 'approved' ? { approvedBy: signatureOf(person) } : {};
    return this.options.drafts.amend(id, person, state, (facts) => ({
      ...facts,
      state,
      ...approval,
    }));
  }

  async comment(
    person: Person,
    id: string,
    { text, locale, quote }: { text: string; locale?: Locale; quote?: string },
  ): Promise<Draft> {
    await this.read(person, id);
    if (text.trim() === '' || text.length > 5000) throw new DeskError('empty-comment');
    const comment: Comment = {
      id: randomUUID(),
      by: person.name,
      at: new Date().toISOString(),
      text: text.trim(),
      isDone: false,
      ...(locale && { locale }),
      ...(quote && { quote: [...quote].slice(0, 200).join('') }),
    };
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

  /**
   * Sets the time at which a draft becomes public by itself, and the one before which nobody may publish it;
   * undefined takes either away. Refused if the draft could not be published as it is.
   */
  async plan(
    person: Person,
    id: string,
    version: string,
    { at, embargoUntil }: { at?: Date; embargoUntil?: Date },
  ): Promise<Draft> {
    const draft = await this.options.drafts.read(id);
    allow(person, 'story.schedule', subjectOf(draft));
    await this.options.drafts.refuseOther(draft, version);
    const now = this.now();
    if (at && (at <= now || (embargoUntil && at < embargoUntil))) throw new DeskError('bad-time');
    const problems = at ? (await this.check(draft, draft.files)).filter(isError) : [];
    if (problems.length > 0) throw new DeskError('has-errors', problems);
    const planned = await this.options.drafts.amend(id, person, 'Schedule', (facts) => ({
      ...facts,
      embargoUntil: embargoUntil?.toISOString(),
      schedule: at && { at: at.toISOString(), by: ownerOf(person) },
      scheduleFault: undefined,
    }));
    this.options.onPlanned?.();
    return planned;
  }

  /** Publishes what is due; the time at which the next draft is, if any. */
  async publishDue(): Promise<Date | undefined> {
    const { drafts } = this.options;
    const planned = (await drafts.list()).filter(({ facts }) => facts.schedule);
    const now = this.now();
    const faults: unknown[] = [];
    for (const draft of planned.filter(({ facts }) => new Date(facts.schedule?.at ?? 0) <= now)) {
      const by = draft.facts.schedule?.by;
      if (!by) continue;
      try {
        await this.bringOut(draft, by);
      } catch (error) {
        const reason = isDiskFull(error) ? undefined : deskRefusalOf(error);
        if (reason !== undefined)
          await drafts.amend(draft.id, by, 'Schedule', ({ schedule: _, ...facts }) => ({
            ...facts,
            scheduleFault: reason,
          }));
        // The time that was set still holds: the clock tries again, after the other drafts had their turn.
        else faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    const later = planned
      .map(({ facts }) => new Date(facts.schedule?.at ?? 0))
      .filter((at) => at > now)
      .sort((a, b) => a.getTime() - b.getTime());
    return later[0];
  }

  /** Makes a draft public; throws with every problem if it may not be. */
  async publish(person: Person, id: string, version: string): Promise<Published> {
    const draft = await this.options.drafts.read(id);
    allow(person, 'story.publish', subjectOf(draft));
    // Somebody may have written on while the editor looked at the last version.
    await this.options.drafts.refuseOther(draft, version);
    return this.bringOut(draft, person);
  }

  private async bringOut(draft: Draft, publisher: Signature): Promise<Published> {
    const { embargoUntil, slug } = draft.facts;
    if (embargoUntil && new Date(embargoUntil) > this.now()) throw new DeskError('embargoed');
    if (await followsNow(this.options, draft)) throw new DeskError('stale-version');
    const result = await publishDraft(this.options, draft, publisher);
    if (!result.isPublished)
      throw new DeskError(
        result.conflict ? 'public-conflict' : 'has-errors',
        result.problems.filter(isError),
      );
    await this.options.audit.noteDone({
      at: new Date(),
      actor: signatureOf(publisher),
      action: 'publish',
      subject: slug,
      details: { commit: result.commit },
    });
    return result;
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }
}

/** Where a draft lies or will lie; one that was begun last month is dated anew only when it is published. */
function folderOf({ facts, files: saved }: Draft, files: DraftFiles): string {
  if (facts.publicFolder) return facts.publicFolder;
  const { publishedAt } = documentFields(files.ar ?? saved.ar ?? '');
  const at = Date.parse(String(publishedAt));
  const dated = Number.isNaN(at) ? '' : storyFolder(facts.slug, new Date(at));
  // Years such as 12000 or -5 have no folder.
  return storyPath(`${dated}/ar.mdx`) ? dated : storyFolder(facts.slug, new Date());
}

function subjectOf({ facts }: Draft) {
  return { section: facts.section, owner: facts.owner.id };
}

function ownerOf({ id, name, email }: Person) {
  return { id, name, email };
}
