import { NoRepositoryError, openRepository, type Repository } from '@/lib/git/repository';
import { contentDir } from '../content/store-layout';
import { log } from '../server/log';
import { listDrafts } from './repository/drafts';
import { readPending } from './repository/pending';
import { DraftStore } from './stories/draft-store';

/**
 * Opens the desk if a draft has a time, or a publish was cut off by the end of the last process; without either, a
 * site that only serves readers stays small.
 */
export async function wakeSchedule(): Promise<void> {
  try {
    const repository = await openRepository(contentDir());
    if (!(await hasPending(repository)) && !(await hasSchedule(repository))) return;
    const { openDesk } = await import('./open-desk');
    await (await openDesk()).stories();
  } catch (error) {
    if (error instanceof NoRepositoryError) return;
    // Readers must get their pages all the same.
    log('error', 'schedule-failed', { reason: (error as Error).message });
  }
}

async function hasPending(repository: Repository): Promise<boolean> {
  return (await readPending(repository)) !== undefined;
}

async function hasSchedule(repository: Repository): Promise<boolean> {
  if ((await listDrafts(repository)).length === 0) return false;
  const drafts = await new DraftStore(repository).list();
  return drafts.some(({ facts }) => facts.schedule);
}
