import { type Locale, localeCodes } from '@/i18n/locales';
import { isError, type Problem } from '@/lib/content/problems';
import type { Repository } from '@/lib/git/repository';
import { uploadRef } from '../media/media-names';
import { type Upload, uploadFiles } from '../media/uploads';
import type { Person as Signature } from '../repository/commit-message';
import { commitToBranch, StaleFileError } from '../repository/commit-to-branch';
import { draftRef } from '../repository/drafts';
import { readBlob } from '../repository/read-files';
import { RefMovedError } from '../repository/write-commit';
import { documentFields } from '../text/document-fields';
import { mergeDocument } from '../text/merge-document';
import { patchDocument } from '../text/patch-document';
import { checkStory, uploadsOf } from './check-story';
import { DeskError } from './desk-error';
import type { Draft, DraftFiles } from './draft-store';
import { withoutOwnRedirects } from './own-redirects';
import { readPublicStory } from './public-story';
import { isoInZone, storyFolder } from './story-folder';

export type PublishPlaces = {
  repository: Repository;
  storeDir: string;
  /** Brings these content files to readers; resolves when they see them, with what kept some from them. */
  show: (files: string[]) => Promise<Problem[]>;
  now?: () => Date;
};

export type Published = {
  isPublished: true;
  commit: string;
  folder: string;
  /** From the wish to publish until readers see it. */
  ms: number;
  /** What kept a file from readers after all; empty: they see it. */
  problems: Problem[];
};

export type NotPublished = { isPublished: false; problems: Problem[]; conflict?: Locale };

const TRIES = 5;

/**
 * Makes a draft public: dates it, merges it with what became public in the meantime, checks it, commits it
 * to the branch, with redirects that no longer lead away from it, and shows it. What cannot be merged or has an
 * error is refused, and the draft stays.
 */
export async function publishDraft(
  places: PublishPlaces,
  draft: Draft,
  publisher: Signature,
): Promise<Published | NotPublished> {
  for (let tries = 1; ; tries++) {
    const prepared = await prepare(places, draft);
    if (!prepared.isReady) return { isPublished: false, ...prepared };
    try {
      return await commit(places, draft, publisher, prepared);
    } catch (error) {
      // Somebody published, or saved by hand, in this very moment: look again.
      const isMoved = error instanceof RefMovedError;
      const isRace = isMoved || error instanceof StaleFileError;
      if (isRace && tries < TRIES) continue;
      throw isMoved ? new DeskError('stale-version') : error;
    }
  }
}

type Prepared = {
  isReady: true;
  folder: string;
  files: Map<string, Buffer | undefined>;
  base: Map<string, string | null>;
  /** Images that become public with it. */
  uploads: Upload[];
};

async function prepare(
  places: PublishPlaces,
  draft: Draft,
): Promise<Prepared | { isReady: false; problems: Problem[]; conflict?: Locale }> {
  const { repository } = places;
  const now = places.now?.() ?? new Date();
  const { slug, publicFolder } = draft.facts;
  const folder = publicFolder ?? storyFolder(slug, now);
  const lying = await readPublicStory(repository.contentDir, folder);
  const files: Prepared['files'] = new Map();
  const base = new Map<string, string | null>();
  const problems: Problem[] = [];
  const uploads = new Map<string, Upload>();
  for (const locale of localeCodes) {
    const own = draft.files[locale];
    if (own === undefined) continue;
    if (locale !== 'ar' && (await isTakenAway(places, draft, locale, lying?.files ?? {}))) continue;
    const merged = await withPublic(places, draft, locale, own, lying?.files ?? {});
    if (merged === undefined) return { isReady: false, problems, conflict: locale };
    const text =
      locale === 'ar'
        ? dated(merged, now, publicFolder !== undefined, merged === lying?.files.ar)
        : merged;
    const story = { folder, id: slug, locale, text };
    problems.push(...(await checkStory(places, story)));
    for (const upload of await uploadsOf(repository, story)) uploads.set(upload.id, upload);
    const file = `${folder}/${locale}.mdx`;
    files.set(file, Buffer.from(text));
    base.set(file, lying?.base[locale] ?? null);
  }
  if (problems.some(isError)) return { isReady: false, problems };
  const pictures = [...uploads.values()];
  for (const [file, bytes] of await uploadFiles(repository, pictures)) {
    files.set(file, bytes);
    base.set(file, null);
  }
  const redirects = await withoutOwnRedirects(repository.contentDir, slug);
  for (const [file, bytes] of redirects.files) {
    files.set(file, bytes);
    base.set(file, redirects.base.get(file) ?? null);
  }
  return { isReady: true, folder, files, base, uploads: pictures };
}

/** Whether a file that the draft began from is gone, and the draft has nothing new to say in its language. */
async function isTakenAway(
  { repository }: PublishPlaces,
  { facts, files }: Draft,
  locale: Locale,
  lying: DraftFiles,
): Promise<boolean> {
  const began = facts.base[locale];
  if (!began || lying[locale] !== undefined) return false;
  return (await readBlob(repository, began)).toString('utf8') === files[locale];
}

/** The draft's text with what changed in the public file since the draft began; undefined: a conflict. */
async function withPublic(
  { repository }: PublishPlaces,
  { facts }: Draft,
  locale: Locale,
  own: string,
  lying: DraftFiles,
): Promise<string | undefined> {
  const theirs = lying[locale];
  const began = facts.base[locale];
  // Somebody took it away by hand: only people know whether it may come back.
  if (theirs === undefined) return began ? undefined : own;
  if (!began) return theirs === own ? own : undefined;
  const merge = mergeDocument((await readBlob(repository, began)).toString('utf8'), own, theirs);
  return merge.isMerged ? merge.text : undefined;
}

/** A new story is dated now; a changed one says when it was updated, and is public again if it was withdrawn. */
function dated(text: string, now: Date, wasPublic: boolean, isUnchanged: boolean): string {
  const isPublished = documentFields(text).status === 'published';
  if (isUnchanged && isPublished) return text;
  const at = isoInZone(now);
  const again = isPublished ? {} : { status: 'published' };
  const fields = wasPublic ? { ...again, updatedAt: at } : { status: 'published', publishedAt: at };
  const patch = patchDocument(text, { fields });
  // Without front matter there is nothing to date: the check names the fault.
  return patch.isPatched ? patch.text : text;
}

async function commit(
  places: PublishPlaces,
  draft: Draft,
  publisher: Signature,
  { folder, files, base, uploads }: Prepared,
): Promise<Published> {
  const { facts, id, version } = draft;
  const verb = facts.publicFolder ? 'Update' : 'Publish';
  const started = performance.now();
  const { commit: name } = await commitToBranch(places.repository, {
    files,
    base,
    subject: `${verb}: ${documentFields(draft.files.ar ?? '').title || facts.slug}`,
    trailers: [
      { key: 'Story', value: folder },
      ...(facts.approvedBy ? [{ key: 'Approved-by' as const, value: facts.approvedBy }] : []),
    ],
    author: facts.owner,
    committer: publisher,
    at: places.now?.() ?? new Date(),
    remove: [
      { ref: draftRef(id), expected: version },
      ...uploads.map((own) => ({ ref: uploadRef(own.id), expected: own.version })),
    ],
  });
  const names = [...files.keys()];
  const problems = (await places.show(names)).filter(
    (problem) => isError(problem) && names.includes(problem.file),
  );
  const ms = Math.round(performance.now() - started);
  return { isPublished: true, commit: name, folder, ms, problems };
}
