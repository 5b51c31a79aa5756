import { createTranslator } from 'next-intl';
import type { Locale } from '../i18n/locales';
import type { ImportResult } from '../lib/import/import-wxr';
import type { Note } from '../lib/import/notes';
import type { ReportWords } from '../lib/import/report';
import type { Sentences } from '../lib/import/write-names';
import ar from '../messages/ar.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };

/** What an import says, in one language. */
export function importWords(locale: Locale) {
  return createTranslator({
    locale,
    messages: { ar, en }[locale] as typeof ar,
    namespace: 'Import',
  });
}

type Words = ReturnType<typeof importWords>;

export function reportWords(t: Words): ReportWords {
  return {
    title: (site) => t('title', { site }),
    note: (note) => noteText(t, note),
    untitled: t('untitled'),
    totals: t('totals'),
    total: (code, number) =>
      t('total', { name: t(`kinds.${code}` as 'kinds.trash'), number: String(number) }),
    addresses: t('addresses'),
    summary: (result) => summaryLines(t, result),
  };
}

/** What an import did, line by line. */
export function summaryLines(
  t: Words,
  { index, posts, stories, there, leftOut, redirects, written }: ImportResult,
): string[] {
  const number = (value: number) => ({ number: String(value) });
  return [
    ...(index.isUnfinished ? [t('unfinished')] : []),
    ...(index.faults > 0 ? [t('faults', { number: index.faults })] : []),
    t('posts', number(posts)),
    t('stories', number(stories)),
    ...(there > 0 ? [t('there', number(there))] : []),
    t('leftOut', number(leftOut)),
    t('redirects', number(redirects)),
    t('files', number(written)),
    ...[...index.others].map(([type, count]) =>
      t('other', { type: type.replace(/[^\w-]/g, ''), ...number(count) }),
    ),
  ];
}

/** The sentences that new sections, topics and authors get in both languages. */
export function sentences(): Sentences {
  const [arabic, english] = [importWords('ar'), importWords('en')];
  const both = (key: 'section' | 'topic' | 'author', name: { ar: string; en: string }) => ({
    ar: arabic(`made.${key}`, { name: name.ar }),
    en: english(`made.${key}`, { name: name.en }),
  });
  return {
    section: (name) => both('section', name),
    topic: (name) => both('topic', name),
    author: (site) => both('author', site),
    role: { ar: arabic('made.role'), en: english('made.role') },
  };
}

function noteText(t: Words, { code, detail = '', reason }: Note): string {
  if (code === 'comments') return t('notes.comments', { detail: Number(detail) });
  return t(`notes.${code}` as 'notes.missing-image', {
    detail: detail && `\u2068${detail}\u2069`,
    reason: reason ? t(`reasons.${reason}`) : '',
  });
}
