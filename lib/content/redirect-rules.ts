import { redirectCandidates, redirectKey } from './redirect-key';

/** An address that moved; without `to` it is gone for good. */
export type Redirect = { from: string; to?: string };

/** Where a chain ends; without `to` with what is gone, and undefined if it runs in a circle. */
type End = { to?: string } | undefined;

/**
 * Redirects as they are applied, in the order of their files: each from its key straight to where its chain ends.
 * The first rule for an address counts; what runs in a circle leads nowhere.
 */
export function settleRedirects(rules: Iterable<Redirect>): Map<string, Redirect> {
  const byKey = new Map<string, Redirect>();
  for (const rule of rules) {
    const key = redirectKey(rule.from);
    if (!byKey.has(key)) byKey.set(key, rule);
  }
  const settled = new Map<string, Redirect>();
  for (const [key, end] of chainEnds(byKey)) {
    const { from } = byKey.get(key) ?? { from: key };
    if (end) settled.set(key, { from, ...end });
  }
  return settled;
}

/** The end of the chain that starts at each key; every rule is followed once. */
export function chainEnds(byKey: ReadonlyMap<string, Redirect>): Map<string, End> {
  const ends = new Map<string, End>();
  for (const key of byKey.keys()) {
    const passed = new Set<string>();
    const end = endFrom(key, byKey, ends, passed);
    for (const at of passed) ends.set(at, end);
  }
  const ordered = [...byKey.keys()].map((key): [string, End] => [key, ends.get(key)]);
  return new Map(ordered);
}

function endFrom(
  start: string,
  byKey: ReadonlyMap<string, Redirect>,
  ends: ReadonlyMap<string, End>,
  passed: Set<string>,
): End {
  for (let at: string | undefined = start; ; ) {
    if (ends.has(at)) return ends.get(at);
    if (passed.has(at)) return undefined;
    passed.add(at);
    const to: string | undefined = byKey.get(at)?.to;
    if (to === undefined) return {};
    at = keyOfRule(to, byKey);
    if (at === undefined) return { to };
  }
}

/** The rule that readers meet at an address, as `findRedirect` looks for it: `/ar/News` meets that of `/ar/news`. */
function keyOfRule(address: string, byKey: ReadonlyMap<string, Redirect>): string | undefined {
  for (const key of redirectCandidates(redirectKey(address))) if (byKey.has(key)) return key;
  return undefined;
}
