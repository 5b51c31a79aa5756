import { arabicFile } from './arabic-file';
import type { Corpus } from './corpus';
import { englishFile } from './english-file';
import { publishedAt } from './published-at';
import { slugOf } from './story-number';

type StoryFiles = {
  slug: string;
  /** Relative to the content folder, with forward slashes. */
  folder: string;
  'ar.mdx': string;
  'en.mdx'?: string;
};

/**
 * The files of one story, counted from 1, even beyond the last of the corpus. Each `revision` has
 * another word added to the Arabic title and another first sentence.
 */
export function storyFiles(number: number, options: Corpus & { revision?: number }): StoryFiles {
  const slug = slugOf(number, options);
  const month = publishedAt(number, options).slice(0, 7).replace('-', '/');
  const english = englishFile(number, options);
  return {
    slug,
    folder: `articles/${month}/${slug}`,
    'ar.mdx': arabicFile(number, options, options.revision ?? 0),
    ...(english !== undefined && { 'en.mdx': english }),
  };
}
