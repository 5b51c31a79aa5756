import type { Problem } from '@/lib/content/problems';

/** Why something was not done with an image; the desk says it in the editor's language. */
type MediaRefusal =
  | 'forbidden'
  | 'no-image'
  | 'stale-version'
  | 'media-incomplete'
  | 'media-text'
  | 'media-too-long'
  | 'media-record';

export class MediaError extends Error {
  constructor(
    readonly refusal: MediaRefusal,
    readonly problems: Problem[] = [],
  ) {
    super(refusal);
    // Told by this name to forms and scripts, as what is done with stories (`deskRefusalOf`).
    this.name = 'DeskError';
  }
}
