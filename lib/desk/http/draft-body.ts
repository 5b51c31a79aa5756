import { localeCodes } from '@/i18n/locales';
import type { Draft, DraftFiles } from '../stories/draft-store';
import { toZonedInput } from '../zoned-time';
import { BadRequestError } from './json-route';

/** The texts that an editor sends: `{ ar: '…', en: '…' }`, each left out if it did not change. */
export function filesOf({ files }: Record<string, unknown>): DraftFiles {
  const sent = (files ?? {}) as Record<string, unknown>;
  const texts: DraftFiles = {};
  for (const locale of localeCodes) {
    const text = sent[locale];
    if (text === undefined) continue;
    if (typeof text !== 'string') throw new BadRequestError();
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
