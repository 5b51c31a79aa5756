import path from 'node:path';
import { Audit } from '@/lib/desk/accounts/audit';
import { openDatabase } from '@/lib/desk/database/open-database';
import { finishPending } from '@/lib/desk/repository/commit-to-branch';
import { finishLastPublish } from '@/lib/desk/repository/finish-last-publish';
import type { NewsroomDesk } from '@/lib/desk/stories/newsroom-desk';
import { openStories } from '@/lib/desk/stories/open-stories';
import { openRepository, type Repository } from '@/lib/git/repository';

export type OpenSample = {
  desk: NewsroomDesk;
  repository: Repository;
  audit: Audit;
  close: () => Promise<void>;
};

/**
 * Opens a newsroom in a folder as the server and its desk do at the start. Readers' pages are the engine's, which
 * has a sweep of its own: nothing is shown here.
 */
export async function openSample(root: string, now: Date): Promise<OpenSample> {
  const dataDir = path.join(root, '.midad');
  const contentDir = path.join(root, 'content');
  await finishLastPublish(contentDir);
  const database = await openDatabase(dataDir);
  const audit = new Audit(database);
  const repository = await openRepository(contentDir);
  await finishPending(repository);
  const desk = await openStories({
    repository,
    storeDir: path.join(dataDir, 'store'),
    audit,
    now: () => now,
    show: async () => [],
  });
  return { desk, repository, audit, close: () => database.db.destroy() };
}
