import type { Locale } from '@/i18n/locales';
import { compileBody } from '@/lib/content/compile-body';
import { splitFrontMatter } from '@/lib/content/front-matter';
import { isError, type Problem } from '@/lib/content/problems';
import { fieldsOf } from '@/lib/content/schema';
import type { BodyTree } from '@/lib/content/tree';
import { countWords } from '@/lib/content/tree-facts';
import { readLines } from '../text/line-ends';
import { coerceFields } from './coerce-fields';

/** A text as a page can show it; without `shown`, only what is wrong with it. */
export type PreviewText = {
  shown?: { fields: Record<string, unknown>; tree: BodyTree; wordCount: number };
  problems: Problem[];
};

/** Splits and compiles what somebody has typed. Nothing of it is evaluated: the body becomes a tree of data. */
export function readPreviewText(locale: Locale, written: string): PreviewText {
  const file = `${locale}.mdx`;
  const text = readLines(written).text.replace(/^\uFEFF/, '');
  const split = splitFrontMatter(file, text);
  if (!split.value) return { problems: split.problems };
  const { data, body, bodyLine } = split.value;
  const { tree, problems } = compileBody(body);
  const faults = problems
    .map((problem): Problem => ({ ...problem, file, line: problem.line + bodyLine - 1 }))
    // Nothing written yet is shown as just that.
    .filter((problem) => isError(problem) && problem.code !== 'empty-body');
  if (faults.length > 0) return { problems: faults };
  const fields = coerceFields(data, fieldsOf(locale === 'ar' ? 'Article' : 'Translation'));
  return { shown: { fields, tree, wordCount: countWords(tree) }, problems: [] };
}
