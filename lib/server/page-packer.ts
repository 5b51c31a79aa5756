import { type Page, packPage } from './page';
import type { PageMemory } from './page-memory';

/** So long after a publish its pages are packed, in milliseconds: those that the next one replaces need not be. */
const PAUSE_MS = 1000;

/** Makes pages of a publish as small as they can be, one after the other, when readers have them. */
export class PagePacker {
  private readonly waiting = new Map<string, Page>();
  private timer: NodeJS.Timeout | undefined;
  private packing: Promise<void> | undefined;

  /** `keep` gets the pages that have taken the place of those in memory; `onFault` the reason why one has not. */
  constructor(
    private readonly pages: PageMemory,
    private readonly keep: (page: Page) => void,
    private readonly onFault: (error: Error) => void,
  ) {}

  add(made: Iterable<Page>): void {
    for (const page of made) this.waiting.set(page.path, page);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.packing ??= this.packAll().finally(() => {
        this.packing = undefined;
      });
    }, PAUSE_MS);
    this.timer.unref();
  }

  /** Packs nothing more; what waits is made again when it is asked for. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.waiting.clear();
    await this.packing;
  }

  private async packAll(): Promise<void> {
    for (const [path, page] of this.waiting) {
      this.waiting.delete(path);
      try {
        await this.pack(page);
      } catch (error) {
        this.onFault(error as Error);
      }
    }
  }

  private async pack(page: Page): Promise<void> {
    if (this.pages.peek(page.path) !== page) return;
    const packed = await packPage(page);
    // Somebody may have made it anew, or taken it away.
    if (this.pages.peek(page.path) !== page) return;
    this.pages.replace(packed);
    this.keep(packed);
  }
}
