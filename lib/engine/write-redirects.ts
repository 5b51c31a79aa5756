import { classify } from '../content/classify';
import { type Redirect, settleRedirects } from '../content/redirect-rules';
import { REDIRECT_SHELVES, redirectShelf } from '../content/redirect-shelf';
import { storeFiles } from '../content/store-layout';
import type { Shard } from './ledger';
import type { StoreWriter } from './store-writer';

/**
 * Writes all redirects, chains resolved, and the shelves on which the server finds a single one without reading
 * the others.
 */
export async function writeRedirects(writer: StoreWriter, other: Shard): Promise<void> {
  const settled = settleRedirects(rulesOf(other));
  const shelves = new Map<number, Record<string, string | null>>();
  for (const [key, { to = null }] of settled) {
    const number = redirectShelf(key);
    const shelf = shelves.get(number) ?? {};
    shelf[key] = to;
    shelves.set(number, shelf);
  }
  await writer.write(storeFiles.redirects(), [...settled.values()]);
  for (let number = 0; number < REDIRECT_SHELVES; number++) {
    const shelf = shelves.get(number);
    if (shelf) await writer.write(storeFiles.redirectShelf(number), shelf);
    else await writer.remove(storeFiles.redirectShelf(number));
  }
}

/** `redirects.yaml`, which the desk writes, comes before the files of an import. */
function rulesOf(other: Shard): Redirect[] {
  const sorted = [...other].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([file, { document }]) => {
    const path = classify(file);
    const isRules = path?.kind === 'document' && path.type === 'Redirects';
    return isRules ? ((document?.redirects ?? []) as Redirect[]) : [];
  });
}
