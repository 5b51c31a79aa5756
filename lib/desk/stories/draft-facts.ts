import type { Locale } from '@/i18n/locales';
import { isSlug } from '@/lib/content/check-attribute';
import { isRecord } from '@/lib/content/check-fields';
import { storyPath } from '@/lib/content/story-path';
import { parseOrUndefined } from '@/lib/engine/store-writer';

const states = ['writing', 'submitted', 'changes-requested', 'approved'] as const;
export type DraftState = (typeof states)[number];

/** A remark of an editor on one block of a draft, or on the whole. */
export type Comment = {
  id: string;
  by: string;
  at: string;
  locale?: Locale;
  /** The first words of the block, as they stood. */
  quote?: string;
  text: string;
  isDone: boolean;
};

/** What belongs to a draft besides its files; lies beside them in Git, so that no database is needed. */
export type DraftFacts = {
  /** Where the story is public; undefined for one that never was. */
  publicFolder?: string;
  slug: string;
  section: string;
  /** Who began it: account id, name and address. */
  owner: { id: string; name: string; email: string };
  state: DraftState;
  /** Git's name for the bytes of each public file that this draft began from. */
  base: Partial<Record<Locale, string>>;
  comments: Comment[];
  approvedBy?: string;
  /** Not public before this time, whoever wants to publish it. ISO. */
  embargoUntil?: string;
  /** When it becomes public by itself, and who decided that. */
  schedule?: { at: string; by: { id: string; name: string; email: string } };
  /** Why it did not become public when it was due. */
  scheduleFault?: string;
};

/** After words that nobody approved: neither an approval nor a time of publishing holds any more. */
export function withoutApproval(facts: DraftFacts): DraftFacts {
  const state = facts.state === 'approved' ? 'submitted' : facts.state;
  return { ...facts, state, approvedBy: undefined, schedule: undefined };
}

/** The file that holds them, in a draft's tree alone. */
export const FACTS_FILE = 'desk-draft.json';

/** Undefined for bytes that are no facts of a draft: then its files are still there. */
export function parseFacts(bytes: Buffer): DraftFacts | undefined {
  const value = parseOrUndefined<Partial<Record<keyof DraftFacts, unknown>>>(bytes);
  return isRecord(value) && isFacts(value) ? (value as DraftFacts) : undefined;
}

/** Git holds what the desk wrote; what anybody else wrote there must not break a page or lead out of a folder. */
function isFacts(value: Partial<Record<keyof DraftFacts, unknown>>): boolean {
  const { publicFolder, slug, section, owner, state, base, comments } = value;
  const { approvedBy, embargoUntil, schedule, scheduleFault } = value;
  return (
    isText(slug) &&
    isSlug(slug) &&
    isText(section) &&
    isPerson(owner) &&
    states.some((own) => own === state) &&
    isRecord(base) &&
    Object.values(base).every((name) => isText(name) && /^[0-9a-f]{40}$/.test(name)) &&
    Array.isArray(comments) &&
    comments.every(isComment) &&
    (publicFolder === undefined || isStoryFolder(publicFolder)) &&
    [approvedBy, scheduleFault].every((own) => own === undefined || isText(own)) &&
    (embargoUntil === undefined || isTime(embargoUntil)) &&
    (schedule === undefined || (isRecord(schedule) && isTime(schedule.at) && isPerson(schedule.by)))
  );
}

function isComment(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, by, at, text, quote = '', isDone } = value;
  return [id, by, text, quote].every(isText) && isTime(at) && typeof isDone === 'boolean';
}

function isPerson(value: unknown): boolean {
  return isRecord(value) && [value.id, value.name, value.email].every(isText);
}

function isStoryFolder(value: unknown): boolean {
  const place = isText(value) ? storyPath(`${value}/ar.mdx`) : undefined;
  return place !== undefined && place.folder === value && isSlug(place.slug);
}

function isTime(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
