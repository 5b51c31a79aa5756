import type { Page } from './page';

/** Pages in memory, up to so many bytes: the one that was read longest ago goes first. */
export class PageMemory {
  private readonly pages = new Map<string, Page>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** The pages, the one read last at the end. */
  list(): Iterable<Page> {
    return this.pages.values();
  }

  /** As `read`, without counting as a reading. */
  peek(path: string): Page | undefined {
    return this.pages.get(path);
  }

  read(path: string): Page | undefined {
    const page = this.pages.get(path);
    if (page) {
      this.pages.delete(path);
      this.pages.set(path, page);
    }
    return page;
  }

  add(page: Page): void {
    this.remove(page.path);
    this.pages.set(page.path, page);
    this.bytes += sizeOf(page);
    for (const [oldest] of this.pages) {
      if (this.bytes <= this.mostBytes) break;
      this.remove(oldest);
    }
  }

  /** Puts a page in the place of the one of its path: that counts as no reading. */
  replace(page: Page): void {
    const before = this.pages.get(page.path);
    if (!before) return;
    this.pages.set(page.path, page);
    this.bytes += sizeOf(page) - sizeOf(before);
  }

  remove(path: string): void {
    const page = this.pages.get(path);
    if (!page) return;
    this.pages.delete(path);
    this.bytes -= sizeOf(page);
  }

  clear(): void {
    this.pages.clear();
    this.bytes = 0;
  }
}

/** With what a page was made from, which takes about as much again. */
function sizeOf({ br, gzip, reads, derived }: Page): number {
  const files = derived.reduce((sum, own) => sum + own.files.length, reads.length);
  return br.length + gzip.length + files * 120;
}
