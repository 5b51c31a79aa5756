import { localeCodes } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import { UnpatchableError } from '../text/patch-yaml';
import { FileChanges } from './file-changes';
import { dropRedirects } from './patch-redirects';

/**
 * `redirects.yaml` without what leads readers away from a story that is about to be public; no change if nothing
 * does. A file that a person has to mend first stays as it is: redirects count for nothing where a page is.
 */
export async function withoutOwnRedirects(contentDir: string, slug: string): Promise<FileChanges> {
  const changes = new FileChanges(contentDir);
  const written = await changes.read('redirects.yaml');
  if (written === undefined) return changes;
  const own = localeCodes.map((locale) => paths.article(locale, slug));
  try {
    const kept = dropRedirects(written, own);
    if (kept !== written) changes.write('redirects.yaml', kept);
  } catch (error) {
    if (!(error instanceof UnpatchableError)) throw error;
  }
  return changes;
}
