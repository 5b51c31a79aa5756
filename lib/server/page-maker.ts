import type { Freshness } from './freshness';
import { type Haste, makePage, type Page } from './page';
import type { PageCacheOptions } from './page-cache-options';
import type { Rendered } from './renderer';

/** A page that is there, or the render of one, and the state of the store (`Freshness.state`) that it is of. */
export type Found = { state: number; isKept: boolean } & (
  | { page: Page; rendered?: undefined }
  | { page?: undefined; rendered: Rendered }
);

/** Gets pages from where they are made and kept, always from one state of the store. */
export class PageMaker {
  constructor(
    private readonly options: Pick<PageCacheOptions, 'gate' | 'shelf' | 'render'>,
    private readonly freshness: Freshness,
  ) {}

  /**
   * The page that waited, if nothing has changed that it shows; one of the shelf that is good, or any if
   * `isAnyGood`; or a render.
   */
  find(pagePath: string, waited: Page | undefined, isAnyGood: boolean): Promise<Found> {
    const { gate, shelf, render } = this.options;
    return gate.render(async () => {
      const { state } = this.freshness;
      if (waited && (await this.freshness.isFresh(waited)))
        return { state, page: waited, isKept: false };
      const page = await shelf.find(
        pagePath,
        async (own) => isAnyGood || this.freshness.isFresh(own),
      );
      if (page) return { state, page, isKept: true };
      return { state, rendered: await render(pagePath), isKept: false };
    });
  }

  /** A page that cannot be made is left out: readers get the error when they ask for it. */
  async makeOrUndefined(pagePath: string, haste?: Haste): Promise<Page | undefined> {
    const { gate, render } = this.options;
    try {
      return await makePage(pagePath, await gate.render(() => render(pagePath)), haste);
    } catch (error) {
      console.error(`${pagePath} could not be made: ${(error as Error).message}`);
      return undefined;
    }
  }
}
