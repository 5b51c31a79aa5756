import { isLocale } from '@/i18n/locales';
import { isRecord } from '@/lib/content/check-fields';
import type { Draft, DraftFiles } from '../stories/draft-store';
import { toZonedInput } from '../zoned-time';
import { BadRequestError, LONE } from './json-route';

/** The texts that an editor sends: `{ ar: '…', en: '…' }`, each left out if it did not change. */
export function filesOf({ files }: Record<string, unknown>): DraftFiles {
  if (!isRecord(files)) throw new BadRequestError();
  const texts: DraftFiles = {};
  for (const [locale, text] of Object.entries(files)) {
    // Half of a surrogate pair is no text: Git would keep something else in its place.
    if (!isLocale(locale) || typeof text !== 'string' || LONE.test(text))
      throw new BadRequestError();
    texts[locale] = text;
  }
  return texts;
}

/** A draft as the editor in the browser knows it. */
export function draftAnswer({ id, version, files, facts }: Draft) {
  const { slug, state, comments, publicFolder, approvedBy, owner, scheduleFault } = facts;
  const zoned = (iso?: string) => (iso === undefined ? '' : toZonedInput(new Date(iso)));
  return {
    id,
    version,
    files,
    slug,
    state,
    comments,
    isPublic: publicFolder !== undefined,
    approvedBy,
    owner: owner.name,
    /** Times as date fields of the newsroom's zone want them; empty: none. */
    plannedAt: zoned(facts.schedule?.at),
    embargoUntil: zoned(facts.embargoUntil),
    scheduleFault,
  };
}

export type DraftAnswer = ReturnType<typeof draftAnswer>;
