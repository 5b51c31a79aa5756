import type { Page } from './page';

/** The slug of a changed article, from its file in the store. */
const ARTICLE = /^(?:articles|gone)\/[^/]+\/([^/]+?)(?:\.(?:ar|en))?\.json$/;

/** Whether a page shows anything that changed: a file it was made from, or a story it chose. */
export function isDirty({ reads, derived }: Page, changed: Set<string>): boolean {
  if (reads.some(([file]) => changed.has(file))) return true;
  if (derived.length === 0) return false;
  for (const file of changed) {
    const slug = ARTICLE.exec(file)?.[1];
    if (slug && derived.some(({ shows }) => shows.includes(slug))) return true;
  }
  return false;
}
