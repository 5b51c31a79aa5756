import { isError } from '@/lib/content/problems';
import type { Person } from '../accounts/permissions';
import { allowDraft } from './allow';
import { checkDraft } from './check-draft';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import type { Draft } from './draft-store';
import { ownerOf } from './draft-subject';

/** The time at which a draft becomes public by itself, and the one before which nobody may publish it. */
export type PublishingPlan = { at?: Date; embargoUntil?: Date };

/**
 * Sets a draft's times; one that is undefined is taken away. Throws a `DeskError` if the times cannot be, or
 * the draft could not be published as it is.
 */
export async function planDraft(
  places: StoryPlaces,
  person: Person,
  { id, version }: { id: string; version: string },
  { at, embargoUntil, now }: PublishingPlan & { now: Date },
): Promise<Draft> {
  const { drafts } = places;
  const draft = await drafts.read(id);
  allowDraft(person, 'story.schedule', draft);
  await drafts.refuseOther(draft, version);
  if (at && (at <= now || (embargoUntil && at < embargoUntil))) throw new DeskError('bad-time');
  const problems = at ? (await checkDraft(places, draft, draft.files)).filter(isError) : [];
  if (problems.length > 0) throw new DeskError('has-errors', problems);
  const plan = {
    embargoUntil: embargoUntil?.toISOString(),
    schedule: at && { at: at.toISOString(), by: ownerOf(person) },
    scheduleFault: undefined,
  };
  return drafts.amend(id, person, 'Schedule', (facts) => ({ ...facts, ...plan }), version);
}
