import { isRecord } from './check-fields';
import type { FrontMatter } from './front-matter';
import type { Problem } from './problems';

/** An address of this site: plain characters, no `//`, no dots that climb, nothing of the desk. */
const ADDRESS = /^\/(?!\/|desk(?:\/|$)|api(?:\/|$)|_next(?:\/|$))[\p{L}\p{N}\p{M}/._~-]{0,300}$/u;

/** Redirects stay on this site, have one target each, and do not run in circles. */
export function checkRedirects(file: string, { data, lineOf }: FrontMatter): Problem[] {
  const list = Array.isArray(data.redirects) ? data.redirects.filter(isRecord) : [];
  const known = new Set<string>();
  const sources = new Set(list.map(({ from }) => String(from)));
  return list.flatMap(({ from, to }, index) => {
    const rule = brokenRule(String(from), to === undefined ? undefined : String(to));
    const found =
      rule ??
      (known.has(String(from)) ? 'from twice' : sources.has(String(to)) ? 'a chain' : undefined);
    known.add(String(from));
    if (!found) return [];
    const args = { from: String(from), to: String(to ?? ''), rule: found };
    return [{ file, line: lineOf(['redirects', index]), code: 'bad-redirect' as const, args }];
  });
}

function brokenRule(from: string, to: string | undefined): string | undefined {
  if (!ADDRESS.test(from) || from.includes('/../')) return 'from is no address of this site';
  if (to === undefined) return undefined;
  if (from === to) return 'from equals to';
  return ADDRESS.test(to) && !to.includes('/../') ? undefined : 'to is no address of this site';
}
