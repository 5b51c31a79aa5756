import path from 'node:path';
import { type Locale, localeCodes } from '@/i18n/locales';
import { entriesIn, namesIn } from '@/lib/engine/missing';
import { blobName } from '../repository/read-files';
import { lstatIfThere, readWorking, UnsafePathError } from '../repository/working-files';
import type { DraftFiles } from './draft-store';

/** A story's files as they lie in the content folder, with Git's names for their bytes. */
export type PublicStory = {
  folder: string;
  files: DraftFiles;
  base: Partial<Record<Locale, string>>;
};

/** Reads the files of a folder; undefined if it has no Arabic article. */
export async function readPublicStory(
  contentDir: string,
  folder: string,
): Promise<PublicStory | undefined> {
  const story: PublicStory = { folder, files: {}, base: {} };
  for (const locale of localeCodes) {
    const bytes = await readWorking(contentDir, `${folder}/${locale}.mdx`);
    if (!bytes) continue;
    story.files[locale] = bytes.toString('utf8');
    story.base[locale] = blobName(bytes);
  }
  return story.files.ar === undefined ? undefined : story;
}

/** The folder in which a slug lies, in any month; a folder without articles is none, and a link is refused. */
export async function findSlugFolder(
  contentDir: string,
  slug: string,
): Promise<string | undefined> {
  for (const year of await foldersIn(path.join(contentDir, 'articles')))
    for (const month of await foldersIn(path.join(contentDir, 'articles', year))) {
      const folder = `articles/${year}/${month}/${slug}`;
      if (await isStory(contentDir, folder)) return folder;
    }
  return undefined;
}

async function isStory(contentDir: string, folder: string): Promise<boolean> {
  const place = path.join(contentDir, folder);
  if ((await lstatIfThere(place))?.isSymbolicLink())
    throw new UnsafePathError(`“${folder}” is a symbolic link.`);
  const names = await namesIn(place);
  return localeCodes.some((locale) => names.includes(`${locale}.mdx`));
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesIn(folder);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
