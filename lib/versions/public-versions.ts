import type { Locale } from '@/i18n/locales';
import { checkDocument } from '../content/check-document';
import { classify } from '../content/classify';
import { compileBody } from '../content/compile-body';
import { splitFrontMatter } from '../content/front-matter';
import { isError } from '../content/problems';
import { treeBlocks } from './tree-blocks';

/** A story's files as one commit has them. */
export type CommittedVersion = { at: Date; folder: string; files: Partial<Record<Locale, string>> };

/** What readers of one language saw of a story from some moment on. */
export type PublicVersion = {
  from: Date;
  title: string;
  summary: string;
  keyPoints: string[];
  corrections: string[];
  blocks: string[];
  /** The slugs of its authors. */
  authors: string[];
};

type Fields = Record<string, unknown>;

/**
 * Those of a story's versions, newest first, that readers could see: published, without errors, and due
 * before the next version took their place. When in doubt a version is left out.
 */
export async function* publicVersions(
  locale: Locale,
  versions: CommittedVersion[],
  sections: ReadonlySet<string>,
  now: Date,
): AsyncGenerator<PublicVersion> {
  for (const [index, version] of versions.entries()) {
    const until = versions[index - 1]?.at ?? now;
    const own = readVersion(locale, version, sections, until);
    if (own) yield own;
    // A long history lets others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function readVersion(
  locale: Locale,
  { at, folder, files }: CommittedVersion,
  sections: ReadonlySet<string>,
  until: Date,
): PublicVersion | undefined {
  const original = readArticle(`${folder}/ar.mdx`, files.ar);
  if (original?.data.status !== 'published') return undefined;
  if (!sections.has(String(original.data.section))) return undefined;
  const due = Date.parse(String(original.data.publishedAt));
  const from = new Date(Math.max(at.getTime(), due));
  if (!(from < until)) return undefined;
  const own = locale === 'ar' ? original : readArticle(`${folder}/en.mdx`, files.en);
  if (!own || (own.data.status ?? 'published') !== 'published') return undefined;
  return {
    from,
    title: String(own.data.title),
    summary: String(own.data.summary),
    keyPoints: texts(own.data.keyPoints),
    corrections: correctionTexts(locale, original.data.corrections),
    blocks: own.blocks,
    authors: texts(original.data.authors),
  };
}

/** A file as the check lets it pass; undefined for one that was never public. */
function readArticle(file: string, text: string | undefined) {
  const path = classify(file);
  if (text === undefined || path?.kind !== 'document') return undefined;
  const { data, problems } = checkDocument({ file, text }, path);
  const split = splitFrontMatter(file, text).value;
  if (!split || problems.some(isError)) return undefined;
  return { data: data as Fields, blocks: treeBlocks(compileBody(split.body).tree) };
}

function correctionTexts(locale: Locale, corrections: unknown): string[] {
  if (!Array.isArray(corrections)) return [];
  return corrections.flatMap(({ text, textEn }: { text?: string; textEn?: string }) => {
    const own = locale === 'ar' ? text : textEn;
    return own ? [own] : [];
  });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
