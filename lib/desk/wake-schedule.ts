import { contentDir } from '../content/store-layout';
import { log } from '../server/log';
import { listDrafts } from './repository/drafts';
import { NoRepositoryError, openRepository } from './repository/repository';
import { DraftStore } from './stories/draft-store';

/** Opens the desk if a draft has a time; without any, a site that only serves readers stays small. */
export async function wakeSchedule(): Promise<void> {
  try {
    const repository = await openRepository(contentDir());
    if ((await listDrafts(repository)).length === 0) return;
    const drafts = await new DraftStore(repository).list();
    if (!drafts.some(({ facts }) => facts.schedule)) return;
    const { openDesk } = await import('./open-desk');
    await (await openDesk()).stories();
  } catch (error) {
    if (error instanceof NoRepositoryError) return;
    // Readers must get their pages all the same.
    log('error', 'schedule-failed', { reason: (error as Error).message });
  }
}
