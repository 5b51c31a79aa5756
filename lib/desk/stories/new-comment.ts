import { randomUUID } from 'node:crypto';
import type { Locale } from '@/i18n/locales';
import type { Person } from '../accounts/permissions';
import { DeskError } from './desk-error';
import type { Comment } from './draft-facts';

/** What somebody says of a draft, or of words in it. */
export type Remark = { text: string; locale?: Locale; quote?: string };

const LONGEST = 5000;
const LONGEST_QUOTE = 200;

/** A remark as a draft keeps it; refuses one without words, or with too many. */
export function newComment({ name }: Person, { text, locale, quote }: Remark): Comment {
  if (text.trim() === '' || text.length > LONGEST) throw new DeskError('empty-comment');
  return {
    id: randomUUID(),
    by: name,
    at: new Date().toISOString(),
    text: text.trim(),
    isDone: false,
    ...(locale && { locale }),
    ...(quote && { quote: [...quote].slice(0, LONGEST_QUOTE).join('') }),
  };
}
