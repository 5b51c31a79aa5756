import type { Page } from './page';

/**
 * The paths of pages that were made from one of the changed files of the store; `pages` are those read last
 * at the end. Pages come before feeds, and what was read last first.
 */
export function dirtyPages(pages: Iterable<Page>, changed: Set<string>): string[] {
  const dirty = [...pages]
    .filter(({ reads }) => reads.some(([file]) => changed.has(file)))
    .reverse();
  const isFeed = ({ type }: Page) => !type.startsWith('text/html');
  return [...dirty.filter((page) => !isFeed(page)), ...dirty.filter(isFeed)].map(
    ({ path }) => path,
  );
}
