import { signatureOf } from '../accounts/account';
import { may, type Person } from '../accounts/permissions';
import { commitToBranch, StaleFileError } from '../repository/commit-to-branch';
import { RefMovedError } from '../repository/write-commit';
import { type Description, patchRecord, recordErrors } from './description';
import { MediaError } from './media-error';
import type { DeskMedia, OpenedMedia } from './media-items';
import { type LibraryPlaces, type MediaLibrary, NO_RECORD } from './media-library';
import { findUpload, saveUploadRecord } from './uploads';

const TRIES = 5;
const LONGEST = 1000;

/** Whether somebody may write what is said about an image: editors always, others about their uploads. */
export function mayDescribe(person: Person, { state, uploadedBy }: DeskMedia): boolean {
  if (may(person, 'media.edit')) return true;
  return state === 'pending' && may(person, 'media.upload') && uploadedBy?.id === person.id;
}

/**
 * Writes what is said about an image that was seen in this version. Of a public image the record is
 * committed to the branch and shown to readers, and must be whole.
 */
export async function describeImage(
  library: MediaLibrary,
  person: Person,
  { id, version, description }: { id: string; version: string; description: Description },
): Promise<OpenedMedia> {
  const item = await library.open(id);
  if (!mayDescribe(person, item)) throw new MediaError('forbidden');
  if (item.version !== version) throw new MediaError('stale-version');
  refuseLong(description);
  const record = patchRecord(item.record, description);
  if (record === item.record) return item;
  const isPending = item.state === 'pending';
  const problems = recordErrors(id, record);
  const wrong = problems.filter(({ code }) => code !== 'missing-field');
  if (wrong.length > 0) throw new MediaError('media-text', wrong);
  if (!isPending && problems.length > 0) throw new MediaError('media-incomplete', problems);
  if (isPending) await savePending(library.places, item, record, person);
  else await savePublic(library.places, item, record, person);
  return library.open(id);
}

/** What does not fit is refused, never cut: its end would be lost without a word. */
function refuseLong({ alt, caption, credit, licence }: Description): void {
  const texts = [alt, caption, credit].flatMap(({ ar, en }) => [ar, en]);
  if ([...texts, licence].some((text) => text.length > LONGEST))
    throw new MediaError('media-too-long');
}

async function savePending(
  { repository, now = () => new Date() }: LibraryPlaces,
  { id, version }: OpenedMedia,
  record: string,
  person: Person,
): Promise<void> {
  const upload = await findUpload(repository, id);
  if (upload?.version !== version) throw new MediaError('stale-version');
  try {
    await saveUploadRecord(repository, upload, record, person, now());
  } catch (error) {
    if (error instanceof RefMovedError) throw new MediaError('stale-version');
    throw error;
  }
}

async function savePublic(
  { repository, audit, show, now = () => new Date() }: LibraryPlaces,
  { id, name, version }: OpenedMedia,
  record: string,
  person: Person,
): Promise<void> {
  const file = `media/${id}.yaml`;
  for (let tries = 1; ; tries++) {
    try {
      const { commit } = await commitToBranch(repository, {
        files: new Map([[file, Buffer.from(record)]]),
        base: new Map([[file, version === NO_RECORD ? null : version]]),
        subject: `Describe: ${name}`,
        author: person,
        committer: person,
        at: now(),
      });
      await show([file]);
      const actor = signatureOf(person);
      await audit.noteDone({
        at: now(),
        actor,
        action: 'describe-image',
        subject: name,
        details: { commit },
      });
      return;
    } catch (error) {
      if (error instanceof StaleFileError) throw new MediaError('stale-version');
      // Somebody published something else in this very moment.
      if (!(error instanceof RefMovedError) || tries === TRIES) throw error;
    }
  }
}
