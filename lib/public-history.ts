import 'server-only';
import type { Locale } from '@/i18n/locales';
import { contentDir } from './content/store-layout';
import { listSections } from './taxonomies';
import { findFolder, storyVersions } from './versions/committed-versions';
import { publicVersions } from './versions/public-versions';
import { type ShownVersion, versionChanges } from './versions/version-changes';

export type { ShownVersion };

/**
 * What readers could see of a public story over time, newest first; undefined where nobody can tell: there is
 * no Git, or two folders have the story's slug. The past does not change: a page of it depends on the story's
 * own files of the store, which it has read to know that there is such a story.
 */
export async function findHistory(
  locale: Locale,
  slug: string,
): Promise<ShownVersion[] | undefined> {
  const sections = new Set((await listSections(locale)).map(({ slug: section }) => section));
  return inTurn(async () => {
    const folder = await findFolder(contentDir(), slug);
    const versions = folder ? await storyVersions(contentDir(), folder) : undefined;
    return versions && versionChanges(publicVersions(locale, versions, sections, new Date()));
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One story at a time: a crawler must not start a hundred processes of Git. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = last.then(work);
  last = own.catch(() => undefined);
  return own;
}
