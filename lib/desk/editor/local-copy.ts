import type { DraftFiles } from '../stories/draft-store';

/** Texts that the browser keeps until the server has them, and what they began from. */
export type LocalCopy = { base: DraftFiles; texts: DraftFiles };

/** The part of `localStorage` that is needed. */
export type CopyShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'midad-draft-';
const COPY = new RegExp(`^${PREFIX}([0-9a-z]+)-.`);

/** Keeps the texts of one tab; false if the browser had no room. */
export function keepCopy(shelf: CopyShelf, id: string, tab: string, copy: LocalCopy): boolean {
  try {
    shelf.setItem(`${PREFIX}${id}-${tab}`, JSON.stringify(copy));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function dropCopy(shelf: CopyShelf, id: string, tab: string): void {
  shelf.removeItem(`${PREFIX}${id}-${tab}`);
}

/** The copies of a draft that other tabs left, by tab; what cannot be read is left out. */
export function readCopies(shelf: CopyShelf, id: string): [tab: string, copy: LocalCopy][] {
  return namesOn(shelf)
    .filter((name) => name.startsWith(`${PREFIX}${id}-`))
    .flatMap((name) => {
      const copy = parseCopy(shelf.getItem(name));
      return copy ? [[name.slice(PREFIX.length + id.length + 1), copy] as [string, LocalCopy]] : [];
    });
}

/** Every draft of which the browser keeps copies. */
export function draftsWithCopies(shelf: CopyShelf): string[] {
  return [...new Set(namesOn(shelf).flatMap((name) => COPY.exec(name)?.[1] ?? []))];
}

function namesOn(shelf: CopyShelf): string[] {
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
}

function parseCopy(text: string | null): LocalCopy | undefined {
  try {
    const { base, texts } = JSON.parse(text ?? '{}') as Partial<LocalCopy>;
    return base && texts && { base, texts };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
