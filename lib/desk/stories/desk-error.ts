import type { Problem } from '@/lib/content/problems';

/** Why something was not done; the desk says it in the editor's language. */
export type DeskRefusal =
  | 'forbidden'
  | 'slug-taken'
  | 'bad-slug'
  | 'no-story'
  | 'stale-version'
  | 'unknown-version'
  | 'damaged-draft'
  | 'text-too-long'
  | 'title-too-long'
  | 'no-section'
  | 'no-comment'
  | 'not-ready'
  | 'has-errors'
  | 'embargoed'
  | 'bad-time'
  | 'public-conflict'
  | 'empty-comment'
  | 'draft-exists'
  | 'no-version'
  | 'no-target'
  | 'already-withdrawn'
  | 'not-public'
  | 'empty-correction'
  | 'half-replacement'
  | 'breaks-text'
  | 'not-once'
  | 'stale-front'
  | 'bad-front';

export class DeskError extends Error {
  constructor(
    readonly refusal: DeskRefusal,
    readonly problems: Problem[] = [],
  ) {
    super(refusal);
    this.name = 'DeskError';
  }
}
