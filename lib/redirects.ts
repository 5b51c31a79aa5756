import 'server-only';
import { redirectCandidates, redirectKey } from './content/redirect-key';
import type { Redirect } from './content/redirect-rules';
import { redirectShelf } from './content/redirect-shelf';
import { storeFiles } from './content/store-layout';
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
  for (const candidate of redirectCandidates(key)) {
    const shelf = storeFiles.redirectShelf(redirectShelf(candidate));
    const rules = await readStore<Record<string, string | null>>(shelf);
    if (!rules || !Object.hasOwn(rules, candidate)) continue;
    const to = rules[candidate] ?? undefined;
    // A rule for the mended address may lead back to the one that was asked for.
    if (to === undefined || redirectKey(to) !== key) return { to };
  }
  return undefined;
}

/** Whether a story was withdrawn. */
export async function isGone(slug: string): Promise<boolean> {
  return (await readStore(storeFiles.gone(slug))) !== undefined;
}
