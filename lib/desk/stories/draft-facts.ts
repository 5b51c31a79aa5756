import type { Locale } from '@/i18n/locales';
import { parseOrUndefined } from '@/lib/engine/store-writer';

export type DraftState = 'writing' | 'submitted' | 'changes-requested' | 'approved';

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

/** The file that holds them, in a draft's tree alone. */
export const FACTS_FILE = 'desk-draft.json';

/** Undefined for bytes that are no facts of a draft: then its files are still there. */
export function parseFacts(bytes: Buffer): DraftFacts | undefined {
  const value = parseOrUndefined<DraftFacts>(bytes);
  return typeof value?.slug === 'string' && Array.isArray(value.comments) ? value : undefined;
}
