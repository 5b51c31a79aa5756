import { isDiskFull } from '../disk-full';

/** Why an account was not opened or changed; the desk says it in the editor's language. */
export type Refusal =
  | 'no-invitation'
  | 'other-address'
  | 'address-taken'
  | 'short-password'
  | 'bad-address'
  | 'bad-name'
  | 'last-chief'
  | 'nobody';

export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
    this.name = 'RefusedError';
  }
}

/**
 * Why an error refuses something; undefined for any other error. Next packs pages and routes apart and the
 * desk is opened by either: to the other one its errors are of an unknown class.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  const { name, refusal } = (error ?? {}) as Partial<RefusedError>;
  return name === 'RefusedError' ? refusal : undefined;
}

/** As `refusalOf`, for what is done with stories and images (`DeskError`, lib/desk/stories/desk-error.ts). */
export function deskRefusalOf(error: unknown): string | undefined {
  const { name, refusal } = (error ?? {}) as { name?: string; refusal?: string };
  if (name === 'NoDraftError') return 'no-draft';
  if (name === 'ImageRefusedError') return `image-${refusal}`;
  if (isDiskFull(error)) return 'disk-full';
  return name === 'DeskError' ? refusal : undefined;
}
