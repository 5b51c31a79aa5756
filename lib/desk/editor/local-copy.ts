import type { DraftFiles } from '../stories/draft-store';

/** Texts that the browser keeps until the server has them, and what they began from. */
export type LocalCopy = { base: DraftFiles; texts: DraftFiles };

/** The part of `localStorage` that is needed. */
export type CopyShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (id: string) => `midad-draft-${id}`;

/** False if the browser had no room. */
export function keepCopy(shelf: CopyShelf, id: string, copy: LocalCopy): boolean {
  try {
    shelf.setItem(nameOf(id), JSON.stringify(copy));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Undefined if there is none, or one that cannot be read. */
export function readCopy(shelf: CopyShelf, id: string): LocalCopy | undefined {
  const text = shelf.getItem(nameOf(id));
  if (text === null) return undefined;
  try {
    const { base, texts } = JSON.parse(text) as Partial<LocalCopy>;
    return base && texts && { base, texts };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function dropCopy(shelf: CopyShelf, id: string): void {
  shelf.removeItem(nameOf(id));
}
