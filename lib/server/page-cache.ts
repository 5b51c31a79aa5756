import { Aging } from './aging';
import { dirtyPages } from './dirty-pages';
import { Freshness } from './freshness';
import { isOver, makePage, type Page } from './page';
import type { PageCacheOptions } from './page-cache-options';
import { PageMaker } from './page-maker';
import { PageMemory } from './page-memory';
import { PagePacker } from './page-packer';

const MEMORY = 24 * 1024 * 1024;
const PATIENCE_MS = 5 * 60 * 1000;
/** A publish waits so long, in milliseconds, for pages; those not made by then are made when asked for. */
const SHOWN_WITHIN_MS = 450;
/** New pages that are made before anybody asks: a pull of a thousand stories must not wait for all. */
const ADDED_AHEAD = 20;
const PARALLEL = 2;

/**
 * The pages that readers get. Every page knows the version of each file of the store that it was made
 * from, and is served only while all of them are what they were: nothing can be stale for good, after
 * a crash either. Pages in memory are always good; `show` replaces them after the store changed.
 */
export class PageCache {
  private isFrozen = false;
  private readonly pages: PageMemory;
  private readonly running = new Map<string, Promise<Page>>();
  private readonly freshness: Freshness;
  private readonly maker: PageMaker;
  private readonly pending = new Set<Promise<void>>();
  private readonly aging: Aging;
  private readonly packer: PagePacker;
  /** The publish that is being made ready to be shown. */
  private showing: { changed: Set<string>; done: Promise<void>; finish: () => void } | undefined;

  constructor(private readonly options: PageCacheOptions) {
    const { storeDir, deriveAgain, patienceMs = PATIENCE_MS, memory = MEMORY } = options;
    this.pages = new PageMemory(memory);
    this.freshness = new Freshness({ storeDir, deriveAgain, patienceMs });
    this.maker = new PageMaker(options, this.freshness);
    this.packer = new PagePacker(
      this.pages,
      (page) => this.onDisk(this.options.shelf.write(page)),
      (error) => this.options.onDiskFault?.(error),
    );
    this.aging = new Aging(patienceMs, (pagePath) => this.renew(pagePath));
  }

  /** A page in memory: it is good as it is, unless its time is over. */
  peek(pagePath: string): Page | undefined {
    const page = this.pages.read(pagePath);
    return page && isOver(page) && !this.isFrozen ? undefined : page;
  }

  /** The page of a path that exists: from memory, from the shelf if it is still good, or made now. */
  async get(pagePath: string): Promise<Page> {
    const known = this.peek(pagePath);
    if (known) return known;
    const running = this.running.get(pagePath) ?? this.load(pagePath);
    this.running.set(pagePath, running);
    return running.finally(() => this.running.delete(pagePath));
  }

  /**
   * These files of the store have changed and are about to be shown. Until then a page that nobody had
   * asked for waits, if it shows one of them: it must not be ahead of the others.
   */
  expect(changedFiles: Iterable<string>): void {
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.showing ??= { changed: new Set(), done, finish };
    for (const file of changedFiles) {
      this.showing.changed.add(file);
      this.freshness.forget(file);
    }
  }

  /**
   * Shows what changed in the store: pages made from these files are made again and take the place of
   * the old ones all at once; `added` are pages that nobody asked for yet. What cannot be made in time is
   * forgotten, and made when it is asked for. Returns the paths made.
   */
  async show(changedFiles: Iterable<string>, added: string[]): Promise<string[]> {
    this.expect(changedFiles);
    const changed = this.showing?.changed ?? new Set<string>();
    const waiting = [
      ...new Set([...added.slice(0, ADDED_AHEAD), ...dirtyPages(this.pages.list(), changed)]),
    ];
    const until = performance.now() + SHOWN_WITHIN_MS;
    const made = new Map<string, Page>();
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const page = await this.maker.makeOrUndefined(next, { isHasty: true });
        if (page) made.set(next, page);
        if (performance.now() > until) return;
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    // From here on nothing waits: readers see all of the old pages, then all of the new ones.
    for (const pagePath of dirtyPages(this.pages.list(), changed)) this.pages.remove(pagePath);
    for (const page of made.values()) this.pages.add(page);
    for (const { path: pagePath, madeAt, derived } of this.pages.list())
      if (derived.some(({ files }) => files.some((file) => changed.has(file))))
        this.aging.add(pagePath, madeAt);
    this.release();
    this.packer.add(made.values());
    return [...made.keys()];
  }

  /** Forgets a page at once: a retracted story must not be shown while others are made anew. */
  drop(pagePath: string): void {
    this.pages.remove(pagePath);
    this.onDisk(this.options.shelf.remove(pagePath));
  }

  /**
   * The store may have changed in ways that nobody told: pages in memory count for nothing, and those on
   * the shelf are looked at again when they are asked for.
   */
  distrust(): void {
    this.pages.clear();
    this.freshness.forgetAll();
  }

  /** While another process has the store, old pages are better than none. What it changed, it tells nobody here. */
  handOver(isAway: boolean): void {
    this.isFrozen = isAway;
    if (!isAway) this.distrust();
  }

  /** Pages that waited to be shown together with others wait no more. */
  release(): void {
    this.showing?.finish();
    this.showing = undefined;
  }

  /** Stops what goes on by itself, and waits for the pages that are on their way to the disk. */
  async settled(): Promise<void> {
    this.aging.stop();
    await this.packer.stop();
    await Promise.all(this.pending);
  }

  private async load(pagePath: string): Promise<Page> {
    let waited: Page | undefined;
    let kept: Page | undefined;
    for (;;) {
      const found = await this.maker.find(pagePath, waited, this.isFrozen);
      // Compressed when a publish may write again: it must not wait for this.
      const page = found.page ?? (await makePage(pagePath, found.rendered));
      if (found.isKept) kept = page;
      waited = page;
      if (this.freshness.state !== found.state) continue;
      const { showing } = this;
      // It is of the new site, which readers do not see yet: it waits for the others.
      if (showing && page.reads.some(([file]) => showing.changed.has(file))) {
        await showing.done;
        continue;
      }
      if (page !== kept) this.onDisk(this.options.shelf.write(page));
      this.pages.add(page);
      return page;
    }
  }

  /** A page whose choice of stories grew old: made again if it would choose others now. */
  private async renew(pagePath: string): Promise<void> {
    const page = this.pages.peek(pagePath);
    if (!page) return;
    const { state } = this.freshness;
    const fresh = (await this.freshness.choosesTheSame(page))
      ? { ...page, madeAt: Date.now() }
      : await this.maker.makeOrUndefined(pagePath);
    if (!fresh) return;
    if (this.freshness.state !== state) return this.renew(pagePath);
    // Somebody else may have made it anew in the meantime.
    if (this.pages.peek(pagePath) !== page) return;
    this.pages.add(fresh);
    this.onDisk(this.options.shelf.write(fresh));
  }

  private onDisk(work: Promise<void>): void {
    const pending = work
      .catch((error: Error) => this.options.onDiskFault?.(error))
      .finally(() => this.pending.delete(pending));
    this.pending.add(pending);
  }
}
