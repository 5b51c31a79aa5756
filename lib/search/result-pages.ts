/** Stories on one page of results. */
export const PAGE = 10;
/** Nobody reads on behind so many: what is looked for has to be said better. */
export const MOST_PAGES = 500;

/** How many pages there are for so many results. */
export function pagesOf(total: number): number {
  return Math.min(Math.ceil(total / PAGE), MOST_PAGES);
}

/** The page that answers for the one that was asked for: the last one for all behind it. */
export function answeringPage(page: number, total: number): number {
  return Math.min(page, Math.max(pagesOf(total), 1));
}
