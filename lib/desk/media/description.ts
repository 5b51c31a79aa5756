import { localeCodes } from '@/i18n/locales';
import { checkDocument } from '@/lib/content/check-document';
import { isRecord } from '@/lib/content/check-fields';
import { classify } from '@/lib/content/classify';
import type { Focus } from '@/lib/content/crop-area';
import { isError, type Problem } from '@/lib/content/problems';
import { yamlFields } from '../text/document-fields';
import { type Changes, patchYaml, UnpatchableError } from '../text/patch-yaml';
import { MediaError } from './media-error';

type Localized = { ar: string; en: string };

/** What is said about an image, as a form shows it: what nobody wrote yet is empty. */
export type Description = {
  alt: Localized;
  caption: Localized;
  credit: Localized;
  licence: string;
  focus: Focus;
};

/** What an image needs before readers may see it. */
const neededParts = ['alt', 'caption', 'credit', 'licence'] as const;
export type NeededPart = (typeof neededParts)[number];

const CENTRE: Focus = { x: 0.5, y: 0.5 };

/** Reads the fields of a record; whatever has another shape counts as not written. */
export function toDescription(fields: Record<string, unknown>): Description {
  const { licence, focus } = fields;
  const isPoint = isRecord(focus) && isShare(focus.x) && isShare(focus.y);
  return {
    alt: localized(fields.alt),
    caption: localized(fields.caption),
    credit: localized(fields.credit),
    licence: typeof licence === 'string' ? licence : '',
    focus: isPoint ? { x: Number(focus.x), y: Number(focus.y) } : CENTRE,
  };
}

/** The record of an image as a description. */
export function readDescription(record: string): Description {
  return toDescription(yamlFields(record) ?? {});
}

/** The parts that are not there in both languages. */
export function missingParts(description: Description): NeededPart[] {
  return neededParts.filter((part) => {
    const said = description[part];
    return typeof said === 'string' ? said === '' : localeCodes.some((code) => said[code] === '');
  });
}

/** A text as the form of an image takes it. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** The record with another description in it; what did not change in the form keeps every byte. */
export function patchRecord(record: string, typed: Description): string {
  const { alt, caption, credit, licence, focus } = changedIn(readDescription(record), typed);
  const hadFocus = yamlFields(record)?.focus !== undefined;
  const isCentre = focus.x === CENTRE.x && focus.y === CENTRE.y;
  const changes: Changes = {
    alt: written(alt),
    caption: written(caption),
    credit: written(credit),
    licence: licence || undefined,
    ...((hadFocus || !isCentre) && { focus }),
  };
  try {
    return patchYaml(record, changes);
  } catch (error) {
    if (error instanceof UnpatchableError) throw new MediaError('media-record');
    throw error;
  }
}

/** What keeps a record from being public. */
export function recordErrors(id: string, record: string): Problem[] {
  const file = `media/${id}.yaml`;
  const contentPath = classify(file);
  if (contentPath?.kind !== 'document') throw new Error(`“${file}” is no record of an image.`);
  return checkDocument({ file, text: record }, contentPath).problems.filter(isError);
}

/** What was typed, and as it was written before whatever the form showed in this very form. */
function changedIn(before: Description, typed: Description): Description {
  const text = (own: string, was: string) => (own === oneLine(was) ? was : own);
  const share = (own: number, was: number) => (own === Math.round(was * 100) / 100 ? was : own);
  const both = (own: Localized, was: Localized) => ({
    ar: text(own.ar, was.ar),
    en: text(own.en, was.en),
  });
  return {
    alt: both(typed.alt, before.alt),
    caption: both(typed.caption, before.caption),
    credit: both(typed.credit, before.credit),
    licence: text(typed.licence, before.licence),
    focus: { x: share(typed.focus.x, before.focus.x), y: share(typed.focus.y, before.focus.y) },
  };
}

function localized(value: unknown): Localized {
  const text = (own: unknown) => (typeof own === 'string' ? own : '');
  return isRecord(value) ? { ar: text(value.ar), en: text(value.en) } : { ar: '', en: '' };
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function written({ ar, en }: Localized): Partial<Localized> | undefined {
  return ar || en ? { ...(ar && { ar }), ...(en && { en }) } : undefined;
}
