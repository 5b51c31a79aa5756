import { isError } from '@/lib/content/problems';
import { signatureOf } from '../accounts/account';
import type { Person as Signature } from '../repository/commit-message';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import type { Draft } from './draft-store';
import { followsNow } from './follow-renames';
import { type Published, publishDraft } from './publish-draft';

/** Makes a draft public, whoever asked; throws with every problem if it may not be. */
export async function bringOut(
  places: StoryPlaces,
  draft: Draft,
  publisher: Signature,
  now: Date,
): Promise<Published> {
  const { embargoUntil, slug } = draft.facts;
  if (embargoUntil && new Date(embargoUntil) > now) throw new DeskError('embargoed');
  if (await followsNow(places, draft)) throw new DeskError('stale-version');
  const result = await publishDraft(places, draft, publisher);
  if (!result.isPublished)
    throw new DeskError(
      result.conflict ? 'public-conflict' : 'has-errors',
      result.problems.filter(isError),
    );
  await places.audit.noteDone({
    at: new Date(),
    actor: signatureOf(publisher),
    action: 'publish',
    subject: slug,
    details: { commit: result.commit },
  });
  return result;
}
