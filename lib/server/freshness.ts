import path from 'node:path';
import { readIfThere } from '../engine/missing';
import { hashOf } from '../read-log';
import { isOver, type Page } from './page';

const REMEMBERED_HASHES = 4000;

type Options = {
  storeDir: string;
  /** The hash of what a page would choose now (lib/read-log.ts). */
  deriveAgain: (key: string) => Promise<string>;
  /** How long a page may show an older choice of related stories, in milliseconds. */
  patienceMs: number;
};

/** Tells whether a page still shows what the store holds. Hashes of its files are remembered until `forget`. */
export class Freshness {
  private readonly hashes = new Map<string, string>();
  /** Grows whenever the store may have changed: what was begun before must be looked at again. */
  state = 0;

  constructor(private readonly options: Options) {}

  async isFresh(page: Page): Promise<boolean> {
    if (isOver(page)) return false;
    for (const [file, hash] of page.reads) if ((await this.hash(file)) !== hash) return false;
    return Date.now() - page.madeAt < this.options.patienceMs || this.choosesTheSame(page);
  }

  async choosesTheSame({ derived }: Page): Promise<boolean> {
    for (const { key, hash } of derived)
      if ((await this.options.deriveAgain(key)) !== hash) return false;
    return true;
  }

  forget(file: string): void {
    this.state++;
    this.hashes.delete(file);
  }

  forgetAll(): void {
    this.state++;
    this.hashes.clear();
  }

  private async hash(file: string): Promise<string> {
    const known = this.hashes.get(file);
    if (known) return known;
    const hash = hashOf(await readIfThere(path.join(this.options.storeDir, file)));
    if (this.hashes.size >= REMEMBERED_HASHES) this.hashes.clear();
    this.hashes.set(file, hash);
    return hash;
  }
}
