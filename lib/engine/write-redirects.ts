import { classify } from '../content/classify';
import { keyPath, redirectKey } from '../content/redirect-key';
import { type Redirect, settleRedirects } from '../content/redirect-rules';
import { REDIRECT_SHELVES, redirectShelf } from '../content/redirect-shelf';
import { storeFiles } from '../content/store-layout';
import type { Shard } from './ledger';
import type { StoreWriter } from './store-writer';

/** Whether readers can open the story of a slug. */
export type IsPublic = (slug: string) => Promise<boolean>;

/**
 * Writes all redirects, chains resolved, and the shelves on which the server finds a single one without reading
 * the others. A story that is public, maybe again, is where its own address leads.
 */
export async function writeRedirects(
  writer: StoreWriter,
  other: Shard,
  isPublic: IsPublic = async () => false,
): Promise<void> {
  const open = new Set<string>();
  for (const slug of redirectedStories(other)) if (await isPublic(slug)) open.add(slug);
  const rules = ruleLists(other)
    .flat()
    .filter(({ from }) => !open.has(storyAt(from) ?? ''));
  const settled = settleRedirects(rules);
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
function ruleLists(other: Shard): Redirect[][] {
  const files = [...other.keys()].filter((file) => file.startsWith('redirects')).sort();
  return files.flatMap((file) => {
    const path = classify(file);
    const isRules = path?.kind === 'document' && path.type === 'Redirects';
    return isRules ? [(other.get(file)?.document?.redirects ?? []) as Redirect[]] : [];
  });
}

const known = new WeakMap<object, string[]>();

/** The stories at whose own addresses rules begin; remembered while a file of rules stays as it is. */
export function redirectedStories(other: Shard): Set<string> {
  const slugs = new Set<string>();
  for (const rules of ruleLists(other)) {
    const own = known.get(rules) ?? rules.flatMap(({ from }) => storyAt(from) ?? []);
    known.set(rules, own);
    for (const slug of own) slugs.add(slug);
  }
  return slugs;
}

function storyAt(address: string): string | undefined {
  return /^\/(?:ar|en)\/articles\/([^/?]+)$/.exec(keyPath(redirectKey(address)))?.[1];
}
