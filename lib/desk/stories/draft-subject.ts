import type { Person } from '../accounts/permissions';
import type { Draft } from './draft-store';

/** What rights to a draft depend on. */
export function subjectOf({ facts }: Draft): { section: string; owner: string } {
  return { section: facts.section, owner: facts.owner.id };
}

/** What a draft keeps of a person: no role and no section, which may change. */
export function ownerOf({ id, name, email }: Person): { id: string; name: string; email: string } {
  return { id, name, email };
}
