import path from 'node:path';
import { readIfThere } from '../engine/missing';
import { hashOf } from '../read-log';
import { makePage, type Page } from './page';
import type { PageShelf } from './page-shelf';
import type { RenderGate } from './render-gate';
import type { Rendered } from './renderer';

type Options = {
  storeDir: string;
  shelf: PageShelf;
  gate: RenderGate;
  render: (path: string) => Promise<Rendered>;
  /** Bytes of compressed pages kept in memory. */
  memory?: number;
  /** Told when a page could not be kept on disk: readers still get it. */
  onDiskFault?: (error: Error) => void;
};

const MEMORY = 24 * 1024 * 1024;
const REMEMBERED_HASHES = 4000;
/** So many pages are rendered before a publish is shown; the others are rendered when asked for. */
const SHOWN_TOGETHER = 300;
const PARALLEL = 2;

/**
 * The pages that readers get. Every page knows the version of each file of the store that it was made
 * from, and is served only while all of them are what they were: nothing can be stale for good, after
 * a crash either. Pages in memory are always good; `show` replaces them after the store changed.
 */
export class PageCache {
  /** While the store is handed over, old pages are better than none. */
  isFrozen = false;
  private readonly pages = new Map<string, Page>();
  private readonly running = new Map<string, Promise<Page>>();
  private readonly hashes = new Map<string, string>();
  private readonly pending = new Set<Promise<void>>();
  private bytes = 0;

  constructor(private readonly options: Options) {}

  /** A page in memory: it is good as it is. */
  peek(pagePath: string): Page | undefined {
    const page = this.pages.get(pagePath);
    if (page) {
      // The least recently used page is the first one.
      this.pages.delete(pagePath);
      this.pages.set(pagePath, page);
    }
    return page;
  }

  /** The page of a path that exists: from memory, from disk if it is still good, or made now. */
  async get(pagePath: string): Promise<Page> {
    const known = this.peek(pagePath);
    if (known) return known;
    const running = this.running.get(pagePath) ?? this.load(pagePath);
    this.running.set(pagePath, running);
    return running.finally(() => this.running.delete(pagePath));
  }

  /**
   * Shows what changed in the store: pages made from these files are made again and take the place of
   * the old ones all at once; `added` are pages that nobody asked for yet. Returns the paths shown.
   */
  async show(changedFiles: Iterable<string>, added: string[]): Promise<string[]> {
    const changed = new Set(changedFiles);
    for (const file of changed) this.hashes.delete(file);
    const dirty = this.listDirty(changed);
    const waiting = [...new Set([...added, ...dirty])].slice(0, SHOWN_TOGETHER);
    const made = new Map<string, Page>();
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const page = await this.makeOrUndefined(next);
        if (page) made.set(next, page);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    // From here on nothing waits: readers see all of the old pages, then all of the new ones.
    for (const pagePath of this.listDirty(changed)) this.forget(pagePath);
    for (const page of made.values()) this.remember(page);
    this.keep([...made.values()]);
    return [...made.keys()];
  }

  /** Forgets a page at once: a retracted story must not be shown while others are made anew. */
  drop(pagePath: string): void {
    this.forget(pagePath);
    this.onDisk(this.options.shelf.remove(pagePath));
  }

  /** Whether everything that a page was made from is still the same. */
  async isGood(page: Page): Promise<boolean> {
    if (this.isFrozen) return true;
    for (const [file, hash] of page.reads) if ((await this.hash(file)) !== hash) return false;
    return true;
  }

  /** Waits for the pages that are on their way to the disk. */
  async settled(): Promise<void> {
    await Promise.all(this.pending);
  }

  private listDirty(changed: Set<string>): string[] {
    const dirty: string[] = [];
    for (const { path: pagePath, reads } of this.pages.values())
      if (reads.some(([file]) => changed.has(file))) dirty.push(pagePath);
    return dirty;
  }

  private async load(pagePath: string): Promise<Page> {
    return this.options.gate.render(async () => {
      const stored = await this.options.shelf.find(pagePath, (page) => this.isGood(page));
      if (stored) {
        this.remember(stored);
        return stored;
      }
      const page = await makePage(pagePath, await this.options.render(pagePath));
      this.remember(page);
      this.keep([page]);
      return page;
    });
  }

  /** A page that cannot be made is left out: readers get the error when they ask for it. */
  private async makeOrUndefined(pagePath: string): Promise<Page | undefined> {
    try {
      return await this.options.gate.render(async () =>
        makePage(pagePath, await this.options.render(pagePath)),
      );
    } catch (error) {
      console.error(`${pagePath} could not be made: ${(error as Error).message}`);
      return undefined;
    }
  }

  private keep(pages: Page[]): void {
    for (const page of pages) this.onDisk(this.options.shelf.write(page));
  }

  private remember(page: Page): void {
    this.forget(page.path);
    this.pages.set(page.path, page);
    this.bytes += sizeOf(page);
    for (const [oldest] of this.pages) {
      if (this.bytes <= (this.options.memory ?? MEMORY)) break;
      this.forget(oldest);
    }
  }

  private forget(pagePath: string): void {
    const page = this.pages.get(pagePath);
    if (!page) return;
    this.pages.delete(pagePath);
    this.bytes -= sizeOf(page);
  }

  private async hash(file: string): Promise<string> {
    const known = this.hashes.get(file);
    if (known) return known;
    const hash = hashOf(await readIfThere(path.join(this.options.storeDir, file)));
    if (this.hashes.size >= REMEMBERED_HASHES) this.hashes.clear();
    this.hashes.set(file, hash);
    return hash;
  }

  private onDisk(work: Promise<void>): void {
    const pending = work
      .catch((error: Error) => this.options.onDiskFault?.(error))
      .finally(() => this.pending.delete(pending));
    this.pending.add(pending);
  }
}

/** With what a page was made from, which takes about as much again. */
function sizeOf({ br, gzip, reads }: Page): number {
  return br.length + gzip.length + reads.length * 120;
}
