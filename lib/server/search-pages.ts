import { type Locale, localeCodes } from '@/i18n/locales';
import { paths } from '../paths';
import { searchAddress, searchRequest } from '../search/search-address';
import { makePage, type Page } from './page';
import type { RenderGate } from './render-gate';
import type { Rendered } from './renderer';

type Options = { gate: RenderGate; render: (address: string) => Promise<Rendered> };

/** More searches than this are never answered at once, nor do more than this wait for their turn. */
const PARALLEL = 2;
const WAITING = 24;

/** Too many search at once. */
export class BusyError extends Error {}

/**
 * Result pages: made for whoever asks, and kept nowhere, since every query is another page. They are
 * script-free like all others.
 */
export class SearchPages {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly options: Options) {}

  /** The page of a search address; its query may hold anything. */
  async get(locale: Locale, query: URLSearchParams): Promise<Page> {
    const address = searchAddress(locale, searchRequest(Object.fromEntries(query)));
    if (this.running >= PARALLEL) await this.turn();
    this.running++;
    try {
      const { gate, render } = this.options;
      return await gate.render(async () =>
        makePage(address, await render(address), { isShortLived: true }),
      );
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= WAITING) throw new BusyError('Too many searches at once.');
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
}

/** The language of a search page's path; undefined if it is another page. */
export function searchLocale(pathname: string): Locale | undefined {
  return localeCodes.find((code) => pathname === paths.search(code));
}
