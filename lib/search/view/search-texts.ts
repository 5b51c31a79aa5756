/** What the search page says beside its form. It travels in the page, so that it is said in one place. */
export type SearchTexts = {
  title: string;
  /** `{query}` stands for what was looked for. */
  titleFor: string;
  /** By plural category, with `#` for the number; English has no category for none. */
  found: Record<string, string> & { none: string };
  results: string;
  partly: string;
  nothing: string;
  withoutFilters: string;
  didYouMean: string;
  shownFor: string;
  noWords: string;
  busy: string;
  pages: string;
  next: string;
  previous: string;
  /** `{page}` and `{pages}` stand for numbers. */
  page: string;
};

/** The title of a page that answers a query. */
export function titleFor(texts: SearchTexts, query: string): string {
  return texts.titleFor.replace('{query}', () => query);
}
