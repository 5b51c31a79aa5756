import { paths } from '@/lib/paths';
import { readWorking } from '../repository/working-files';
import { checkSlug } from './allow';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { redirectsOf } from './patch-redirects';
import { findSlugFolder } from './public-story';

/** Refuses a slug for a new story that another story or a draft has, or whose old address leads elsewhere. */
export async function refuseTakenSlug(
  { repository, drafts }: Pick<StoryPlaces, 'repository' | 'drafts'>,
  slug: string,
): Promise<void> {
  checkSlug(slug);
  const { contentDir } = repository;
  const redirects = (await readWorking(contentDir, 'redirects.yaml'))?.toString('utf8') ?? '';
  const isTaken =
    (await findSlugFolder(contentDir, slug)) !== undefined ||
    (await drafts.list()).some(({ facts }) => facts.slug === slug) ||
    redirectsOf(redirects).some(({ from }) => from === paths.article('ar', slug));
  if (isTaken) throw new DeskError('slug-taken');
}
