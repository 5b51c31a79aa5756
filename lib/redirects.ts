import 'server-only';
import { keyPath, redirectKey } from './content/redirect-key';
import type { Redirect } from './content/redirect-rules';
import { redirectShelf } from './content/redirect-shelf';
import { storeFiles } from './content/store-layout';
import { mendPath } from './mend-path';
import { readStore } from './store';

/** Every redirect of the site, straight to its end: for what shows all of them. */
export async function listRedirects(): Promise<Redirect[]> {
  return (await readStore<Redirect[]>(storeFiles.redirects())) ?? [];
}

/**
 * Where an old address leads: with its parameters (`/?p=123`) or without them, as it was written or mended.
 * `to` is left out if the page is gone for good.
 */
export async function findRedirect(address: string): Promise<{ to?: string } | undefined> {
  const key = redirectKey(address);
  const path = keyPath(key);
  for (const candidate of new Set([key, path, mendPath(path)])) {
    const shelf = storeFiles.redirectShelf(redirectShelf(candidate));
    const rules = await readStore<Record<string, string | null>>(shelf);
    if (rules && Object.hasOwn(rules, candidate)) return { to: rules[candidate] ?? undefined };
  }
  return undefined;
}

/** Whether a story was withdrawn. */
export async function isGone(slug: string): Promise<boolean> {
  return (await readStore(storeFiles.gone(slug))) !== undefined;
}
