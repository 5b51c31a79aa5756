import { type Action, may, type Person, type Subject } from '../accounts/permissions';
import { DeskError } from './desk-error';
import { storyFolder } from './story-folder';

/** Refuses whoever may not do this. */
export function allow(person: Person, action: Action, subject: Subject = {}): void {
  if (!may(person, action, subject)) throw new DeskError('forbidden');
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
