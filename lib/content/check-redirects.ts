import { isRecord } from './check-fields';
import type { FrontMatter } from './front-matter';
import type { Problem } from './problems';
import { keyPath, redirectKey } from './redirect-key';
import { chainEnds, type Redirect } from './redirect-rules';

/** A redirect and the line of its file. */
export type RedirectLine = Redirect & { file: string; line: number };

/** Parts of the site that no redirect may touch. */
const OWN = /^\/(?:desk|api|_next|media|fonts)(?:\/|$)/;
/** An address of this site: plain characters only. */
const TARGET = /^\/(?!\/)[\p{L}\p{N}\p{M}/._~-]{0,300}$/u;
const LONGEST = 400;

/** The redirects of one file, with their lines. */
export function redirectLines(file: string, { data, lineOf }: FrontMatter): RedirectLine[] {
  const list = Array.isArray(data.redirects) ? data.redirects : [];
  return list.flatMap((item, index) => {
    if (!isRecord(item) || typeof item.from !== 'string') return [];
    const { from, to } = item;
    const rule = { from, ...(to !== undefined && { to: String(to) }) };
    return [{ ...rule, file, line: lineOf(['redirects', index]) }];
  });
}

/** Redirects start at a path of this site that is no part of its machinery, and stay on this site. */
export function checkRedirects(rules: RedirectLine[]): Problem[] {
  return rules.flatMap(({ file, line, from, to = '' }) => {
    const at = { file, line, args: { from, to } };
    const problems: Problem[] = [];
    if (!isSource(from)) problems.push({ ...at, code: 'redirect-from' });
    if (to !== '' && !isTarget(to)) problems.push({ ...at, code: 'redirect-to' });
    return problems;
  });
}

/** What is wrong with redirects of all files together: one address twice, circles. */
export function checkRedirectsTogether(rules: RedirectLine[]): Problem[] {
  const byKey = new Map<string, RedirectLine>();
  const problems: Problem[] = [];
  for (const rule of rules) {
    const key = redirectKey(rule.from);
    const first = byKey.get(key);
    if (first) {
      const args = { from: rule.from, other: `${first.file}:${first.line}` };
      problems.push({ file: rule.file, line: rule.line, code: 'redirect-twice', args });
    } else byKey.set(key, rule);
  }
  for (const [key, end] of chainEnds(byKey)) {
    const rule = byKey.get(key);
    if (end || !rule) continue;
    const args = { from: rule.from, to: rule.to ?? '' };
    problems.push({ file: rule.file, line: rule.line, code: 'redirect-circle', args });
  }
  return problems;
}

/** The story that a redirect leads to, if it leads to one. */
export function redirectStory({ to = '' }: Redirect): string | undefined {
  return /^\/(?:ar|en)\/articles\/([^/]+)\/?$/.exec(to)?.[1];
}

function isSource(from: string): boolean {
  const key = redirectKey(from);
  return (
    from.startsWith('/') &&
    !/^\/[/\\]/.test(from) &&
    key !== '/' &&
    key.length <= LONGEST &&
    !hasTricks(key) &&
    !OWN.test(keyPath(key))
  );
}

function isTarget(to: string): boolean {
  return TARGET.test(to) && !hasTricks(to) && !OWN.test(to);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the attack.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\\]/;
const CLIMBING = /(?:^|\/)\.{1,2}(?:\/|\?|$)/;

/** Control characters, backslashes, and dots that climb. */
function hasTricks(address: string): boolean {
  return CONTROL.test(address) || CLIMBING.test(address);
}
