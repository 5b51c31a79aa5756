import { paths } from '@/lib/paths';
import { checkSlug } from './allow';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { redirectsOf } from './patch-redirects';
import { findSlugFolder } from './public-story';

/**
 * Refuses a slug that another story or a draft has, or whose old address leads elsewhere. `redirects` is the text
 * of `redirects.yaml`; a story that has the slug `from` may get its own old name back.
 */
export async function refuseTakenSlug(
  { repository, drafts }: Pick<StoryPlaces, 'repository' | 'drafts'>,
  slug: string,
  redirects: string,
  from?: string,
): Promise<void> {
  checkSlug(slug);
  const isDraft = (await drafts.list()).some(({ facts }) => facts.slug === slug);
  // Readers who kept the address of another story are led there still.
  const led = redirectsOf(redirects).find((own) => own.from === paths.article('ar', slug));
  const isOwn = from !== undefined && led?.to === paths.article('ar', from);
  if (isDraft || (led && !isOwn) || (await findSlugFolder(repository.contentDir, slug)))
    throw new DeskError('slug-taken');
}
