import type { Locale } from '@/i18n/locales';
import type { DocumentTypeName } from './schema';

/** What a path in the content folder is. `id` is the slug that other documents refer to. */
export type ContentPath =
  | { kind: 'document'; type: DocumentTypeName; id: string; locale?: Locale }
  | { kind: 'image'; id: string };

const patterns: [RegExp, (match: RegExpExecArray) => ContentPath][] = [
  [
    /^articles\/\d{4}\/\d{2}\/([^/]+)\/(ar|en)\.mdx$/,
    ([, id = '', locale]) => ({
      kind: 'document',
      type: locale === 'ar' ? 'Article' : 'Translation',
      id,
      locale: locale as Locale,
    }),
  ],
  [
    /^pages\/([^/]+)\/(ar|en)\.mdx$/,
    ([, id = '', locale]) => ({ kind: 'document', type: 'Page', id, locale: locale as Locale }),
  ],
  [/^sections\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'document', type: 'Section', id })],
  [/^topics\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'document', type: 'Topic', id })],
  [/^authors\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'document', type: 'Author', id })],
  [/^media\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'document', type: 'Media', id })],
  [/^media\/([^/]+\.(?:jpe?g|png|webp))$/, ([, id = '']) => ({ kind: 'image', id })],
  [/^redirects\.yaml$/, () => ({ kind: 'document', type: 'Redirects', id: 'redirects' })],
  [/^redirects\/([^/]+)\.yaml$/, ([, id = '']) => ({ kind: 'document', type: 'Redirects', id })],
  [/^front\.yaml$/, () => ({ kind: 'document', type: 'Front', id: 'front' })],
];

/** Tells what a file is by its path alone, or undefined if Midad knows no such file. */
export function classify(file: string): ContentPath | undefined {
  for (const [pattern, toContentPath] of patterns) {
    const match = pattern.exec(file);
    if (match) return toContentPath(match);
  }
  return undefined;
}
