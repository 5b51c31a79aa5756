import { DraftStore } from './draft-store';
import { followAllRenames } from './follow-renames';
import { NewsroomDesk, type NewsroomOptions } from './newsroom-desk';

/** Opens what people do with stories, after what the last desk could not finish of its drafts is done. */
export async function openStories(options: Omit<NewsroomOptions, 'drafts'>): Promise<NewsroomDesk> {
  const { repository } = options;
  const drafts = new DraftStore(repository);
  await followAllRenames({ repository, drafts });
  return new NewsroomDesk({ ...options, drafts });
}
