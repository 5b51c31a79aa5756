import { type Action, may, type Person, type Subject } from '../accounts/permissions';
import { documentFields } from '../text/document-fields';
import { DeskError } from './desk-error';
import type { Draft } from './draft-store';
import { subjectOf } from './draft-subject';
import { storyFolder } from './story-folder';

/** Refuses whoever may not do this. */
export function allow(person: Person, action: Action, subject: Subject = {}): void {
  if (!may(person, action, subject)) throw new DeskError('forbidden');
}

/** As `allow`, for a draft: where its text asks for another section than it began in, in both. */
export function allowDraft(person: Person, action: Action, draft: Draft): void {
  const subject = subjectOf(draft);
  allow(person, action, subject);
  const { section } = documentFields(draft.files.ar ?? '');
  if (typeof section === 'string') allow(person, action, { ...subject, section });
}

/** Refuses what is no slug. */
export function checkSlug(slug: string): void {
  try {
    storyFolder(slug, new Date());
  } catch (error) {
    if (error instanceof RangeError) throw new DeskError('bad-slug');
    throw error;
  }
}
