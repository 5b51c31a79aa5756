import { isRecord } from '@/lib/content/check-fields';
import { redirectKey } from '@/lib/content/redirect-key';
import { yamlFields } from '../text/document-fields';
import { type ListItem, rearrangeList } from '../text/rearrange-list';
import { replaceScalars } from '../text/replace-scalars';

/** An address of this site that leads to another one from now on. */
export type Move = { from: string; to: string };

/**
 * `redirects.yaml` with these moves in it. What led to an address that moves leads on to where it moved to, so
 * that there are no chains; an address that is in use again leads nowhere else.
 */
export function patchRedirects(written: string | undefined, moves: Move[]): string {
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const led = replaceScalars(written ?? '', (value, [key, , part]) =>
    key === 'redirects' && part === 'to' ? targets.get(value) : undefined,
  );
  const inUse = new Set(moves.map(({ to }) => to));
  const kept: ListItem[] = redirectsOf(led).flatMap(({ from, to }, index) =>
    targets.has(from) || inUse.has(from) || from === to ? [] : [index],
  );
  return rearrangeList(led, ['redirects'], [...kept, ...moves.map((value) => ({ value }))]);
}

/** `redirects.yaml` without what leads away from these addresses, which are in use again. */
export function dropRedirects(written: string, inUse: string[]): string {
  const keys = new Set(inUse.map(redirectKey));
  const rules = redirectsOf(written);
  const kept = rules.flatMap(({ from }, index) => (keys.has(redirectKey(from)) ? [] : [index]));
  if (kept.length === rules.length) return written;
  return rearrangeList(written, ['redirects'], kept);
}

/** The redirects that a file names, in its order. */
export function redirectsOf(written: string): { from: string; to?: string }[] {
  const list = yamlFields(written)?.redirects;
  const items = Array.isArray(list) ? list : [];
  return items.map((item) => {
    const { from, to } = isRecord(item) ? item : {};
    return { from: String(from), ...(to !== undefined && { to: String(to) }) };
  });
}
