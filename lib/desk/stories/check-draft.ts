import { localeCodes } from '@/i18n/locales';
import type { Problem } from '@/lib/content/problems';
import { storyPath } from '@/lib/content/story-path';
import { documentFields } from '../text/document-fields';
import { checkStory } from './check-story';
import type { StoryPlaces } from './commit-changes';
import type { Draft, DraftFiles } from './draft-store';
import { storyFolder } from './story-folder';
import { refuseLongTexts } from './text-limit';

/** What the content check says of texts of a draft, before anything is saved. */
export async function checkDraft(
  { repository, storeDir }: StoryPlaces,
  draft: Draft,
  files: DraftFiles,
): Promise<Problem[]> {
  refuseLongTexts(files);
  const { slug } = draft.facts;
  const folder = folderOf(draft, files);
  const found = await Promise.all(
    localeCodes.map((locale) => {
      const text = files[locale];
      if (text === undefined) return [];
      return checkStory({ repository, storeDir }, { folder, id: slug, locale, text });
    }),
  );
  return found.flat();
}

/** Where a draft lies or will lie; one that was begun last month is dated anew only when it is published. */
function folderOf({ facts, files: saved }: Draft, files: DraftFiles): string {
  if (facts.publicFolder) return facts.publicFolder;
  const { publishedAt } = documentFields(files.ar ?? saved.ar ?? '');
  const at = Date.parse(String(publishedAt));
  const dated = Number.isNaN(at) ? '' : storyFolder(facts.slug, new Date(at));
  // Years such as 12000 or -5 have no folder.
  return storyPath(`${dated}/ar.mdx`) ? dated : storyFolder(facts.slug, new Date());
}
