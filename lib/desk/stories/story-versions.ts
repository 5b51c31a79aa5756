import { localeCodes } from '@/i18n/locales';
import type { Repository } from '@/lib/git/repository';
import { type StoryVersion, storyHistory } from '@/lib/git/story-history';
import type { Person } from '../accounts/permissions';
import { readCommitted } from '../repository/read-files';
import { documentFields } from '../text/document-fields';
import { patchDocument } from '../text/patch-document';
import { allow } from './allow';
import { DeskError } from './desk-error';
import type { Draft, DraftFiles, DraftStore } from './draft-store';
import { type LyingStory, readLyingStory } from './lying-story';
import { readPublicStory } from './public-story';
import type { PublishPlaces } from './publish-draft';

type Places = PublishPlaces & { drafts: DraftStore };

export type StoryHistory = { story: LyingStory; versions: StoryVersion[] };

/** What of a story stays as it is now, whichever version comes back. */
const KEPT = ['status', 'publishedAt', 'corrections'];

/** A story that is or was public, and all its versions, newest first. */
export async function readHistory(
  places: PublishPlaces,
  person: Person,
  slug: string,
): Promise<StoryHistory> {
  const story = await readLyingStory(places, slug);
  allow(person, 'story.edit', { section: story.section, owner: person.id });
  return { story, versions: await storyHistory(places.repository, story.folder) };
}

/** The texts of a version. */
export async function readVersion(
  repository: Repository,
  { commit, folder }: StoryVersion,
): Promise<DraftFiles> {
  const files: DraftFiles = {};
  for (const locale of localeCodes) {
    const bytes = await readCommitted(repository, commit, `${folder}/${locale}.mdx`);
    if (bytes) files[locale] = bytes.toString('utf8');
  }
  return files;
}

/**
 * Puts the texts of a version into a draft of the story; nothing public changes. A draft that somebody has
 * written in is left alone and named by the refusal.
 */
export async function restoreVersion(
  places: Places,
  person: Person,
  { slug, commit }: { slug: string; commit: string },
  open: () => Promise<Draft>,
): Promise<Draft> {
  const { story, versions } = await readHistory(places, person, slug);
  const version = versions.find((own) => own.commit === commit);
  const files = version && (await readVersion(places.repository, version));
  if (!files || files.ar === undefined) throw new DeskError('no-version');
  const draft = await open();
  const now = await readPublicStory(places.repository.contentDir, story.folder);
  if (!now || localeCodes.some((locale) => draft.files[locale] !== now.files[locale]))
    throw new DeskError('draft-exists');
  const restored = { ...files, ar: withKept(files.ar, story.text) };
  return places.drafts.save(draft.id, draft.version, restored, person, (facts) => ({
    ...facts,
    state: 'writing',
    approvedBy: undefined,
    schedule: undefined,
  }));
}

function withKept(version: string, now: string): string {
  const today = documentFields(now);
  const fields = Object.fromEntries(KEPT.map((key) => [key, today[key]]));
  const patch = patchDocument(version, { fields });
  return patch.isPatched ? patch.text : version;
}
