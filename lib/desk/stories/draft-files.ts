import { randomBytes } from 'node:crypto';
import { type Locale, localeCodes } from '@/i18n/locales';
import type { DraftFiles } from './draft-store';

/** The texts of a draft, from the bytes of its files in the order of the languages. */
export function textsOf(texts: (Buffer | undefined)[]): DraftFiles {
  const entries = localeCodes.map((locale, index) => [locale, texts[index]?.toString('utf8')]);
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined));
}

/** Inside a draft's tree the files lie where no content lies: a draft can never pass for a story. */
export function fileOf(locale: Locale): string {
  return `desk-draft.${locale}.mdx`;
}

/** 100 random bits in small letters and digits. */
export function newId(): string {
  return [...randomBytes(20)].map((byte) => (byte % 32).toString(32)).join('');
}
