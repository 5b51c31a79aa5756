import type { Page } from './page';

export type IsGood = (page: Page) => Promise<boolean>;

/** Where pages are kept beyond memory: on disk, or where other machines find them too. */
export type PageShelf = {
  /** The page of a path, if there is one that is not damaged and still good. */
  find: (path: string, isGood: IsGood) => Promise<Page | undefined>;
  write: (page: Page) => Promise<void>;
  remove: (path: string) => Promise<void>;
};
