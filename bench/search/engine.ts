import type { Gold } from './gold';

/** A search engine that holds the stories of the gold set. */
type SearchEngine = {
  name: string;
  /** Slugs, best first. */
  search: (query: string) => Promise<string[]>;
  close: () => Promise<void>;
};

export type OpenEngine = (gold: Gold, folder: string) => Promise<SearchEngine | undefined>;

/** So many results are looked at. */
export const MOST = 20;
