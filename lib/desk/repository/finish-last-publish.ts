import { NoRepositoryError, openRepository } from '@/lib/git/repository';
import { log } from '@/lib/server/log';
import { finishPending } from './commit-to-branch';
import { readPending } from './pending';

/**
 * Lays out a publish that the end of the last process cut off. Asked before the first store is built: what the
 * branch has, readers see from the start. Costs two runs of Git when there is nothing to finish.
 */
export async function finishLastPublish(contentDir: string): Promise<void> {
  try {
    const repository = await openRepository(contentDir);
    if (await readPending(repository)) await finishPending(repository);
  } catch (error) {
    if (error instanceof NoRepositoryError) return;
    // Readers must get their pages all the same; the desk tries again when it opens.
    log('error', 'publish-not-finished', { reason: (error as Error).message });
  }
}
