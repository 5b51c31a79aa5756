/**
 * What the editor and its preview say to each other: show what the server has now, and what is shown. `stamp`
 * counts what the editor sent; -1 is a page that has just been opened.
 */
export type PreviewMessage = {
  type: 'midad-preview-refresh' | 'midad-preview-shown';
  stamp: number;
};

/** A message of the one window that may send some, on this very site; undefined for all others. */
export function readPreviewMessage(
  { origin, source, data }: Pick<MessageEvent<unknown>, 'origin' | 'source' | 'data'>,
  from: { origin: string; source: Window | null | undefined },
): PreviewMessage | undefined {
  if (!from.source || source !== from.source || origin !== from.origin) return undefined;
  const { type, stamp } = (data ?? {}) as Partial<Record<keyof PreviewMessage, unknown>>;
  if (type !== 'midad-preview-refresh' && type !== 'midad-preview-shown') return undefined;
  return typeof stamp === 'number' && Number.isSafeInteger(stamp) ? { type, stamp } : undefined;
}
