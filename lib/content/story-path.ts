import type { Problem } from './problems';

/** The folder and the slug of a story's file; undefined for every other file. */
export function storyPath(file: string): { folder: string; slug: string } | undefined {
  const match = /^(articles\/\d{4}\/\d{2}\/([^/]+))\/(?:ar|en)\.mdx$/.exec(file);
  return match?.[1] && match[2] ? { folder: match[1], slug: match[2] } : undefined;
}

/** What is wrong with a story's place: its slug belongs to another folder, or it lacks its Arabic. */
export function placeProblems(file: string, owner: string | undefined, hasArabic: boolean) {
  const problems: Problem[] = [];
  const story = storyPath(file);
  if (!story) return problems;
  if (owner && owner !== story.folder) {
    const args = { slug: story.slug, other: owner };
    problems.push({ file, line: 1, code: 'duplicate-slug', args });
  }
  if (!hasArabic) problems.push({ file, line: 1, code: 'missing-arabic', args: {} });
  return problems;
}
