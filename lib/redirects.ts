import 'server-only';
import { storeFiles } from './content/store-layout';
import { readStore } from './store';

/** An address that moved; without `to` it is gone for good. */
export type Redirect = { from: string; to?: string };

export async function listRedirects(): Promise<Redirect[]> {
  return (await readStore<Redirect[]>(storeFiles.redirects())) ?? [];
}

/** Whether a story was withdrawn. */
export async function isGone(slug: string): Promise<boolean> {
  return (await readStore(storeFiles.gone(slug))) !== undefined;
}
