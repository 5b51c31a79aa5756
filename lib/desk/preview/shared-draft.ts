import { deskRefusalOf } from '../accounts/refusal';
import type { Desk } from '../open-desk';
import type { Draft } from '../stories/draft-store';
import type { Share } from './shares';

/**
 * The draft behind a link. Undefined once it was published or discarded, or whoever shared it may not edit it
 * any more.
 */
export async function sharedDraft(
  desk: Pick<Desk, 'people' | 'stories'>,
  share: Share,
): Promise<Draft | undefined> {
  const sharer = await desk.people.findActive(share.sharedBy);
  if (!sharer) return undefined;
  try {
    return await (await desk.stories()).read(sharer, share.draft);
  } catch (error) {
    if (deskRefusalOf(error) === undefined) throw error;
    return undefined;
  }
}
