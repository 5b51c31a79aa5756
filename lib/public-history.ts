import 'server-only';
import type { Locale } from '@/i18n/locales';
import { contentDir } from './content/store-layout';
import { GitError } from './git/git';
import { derive } from './read-log';
import { listVersionPlaces, readVersions, type VersionPlace } from './versions/committed-versions';
import { publicVersions } from './versions/public-versions';
import { type ShownVersion, versionChanges } from './versions/version-changes';

export type { ShownVersion };

/**
 * What readers could see of a public story over time, newest first; undefined where nobody can tell: there is
 * no Git, or it did not answer in time. The page depends on the list of commits, which Git is asked for when
 * the page is made, and again when it has been shown for a while.
 */
export async function findHistory(
  locale: Locale,
  slug: string,
): Promise<ShownVersion[] | undefined> {
  const places = await derive(`history ${slug}`, () => versionPlaces(slug));
  if (!places) return undefined;
  const versions = await inTurn(() => readVersions(contentDir(), places));
  return versionChanges(publicVersions(locale, versions, new Date()));
}

/** The commits of a story, as a page's read log has them; null where nobody can tell. */
export function versionPlaces(slug: string): Promise<VersionPlace[] | null> {
  return inTurn(async () => {
    try {
      return (await listVersionPlaces(contentDir(), slug)) ?? null;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      console.error(`The history of ${slug} cannot be read: ${error.message}`);
      return null;
    }
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One story at a time: a crawler must not start a hundred processes of Git. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = last.then(work);
  last = own.catch(() => undefined);
  return own;
}
