import { deskRefusalOf } from '../accounts/refusal';
import { isDiskFull } from '../disk-full';
import { bringOut } from './bring-out';
import type { StoryPlaces } from './commit-changes';

/**
 * Publishes the drafts whose time has come. One that may not be published loses its time and keeps the reason;
 * throws what else went wrong, after every draft had its turn. Gives the time at which the next one is due.
 */
export async function publishDue(places: StoryPlaces, now: Date): Promise<Date | undefined> {
  const { drafts } = places;
  const planned = (await drafts.list()).flatMap((draft) =>
    draft.facts.schedule
      ? [{ draft, at: new Date(draft.facts.schedule.at), by: draft.facts.schedule.by }]
      : [],
  );
  const faults: unknown[] = [];
  for (const { draft, by } of planned.filter(({ at }) => at <= now)) {
    try {
      await bringOut(places, draft, by, now);
    } catch (error) {
      const reason = isDiskFull(error) ? undefined : deskRefusalOf(error);
      if (reason !== undefined)
        await drafts.amend(draft.id, by, 'Schedule', ({ schedule: _, ...facts }) => ({
          ...facts,
          scheduleFault: reason,
        }));
      // The time that was set still holds: the clock tries again.
      else faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  const later = planned.map(({ at }) => at).filter((at) => at > now);
  return later.sort((a, b) => a.getTime() - b.getTime())[0];
}
