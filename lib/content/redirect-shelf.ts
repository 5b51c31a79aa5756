/** Enough that one file of ten thousands of redirects is read in a blink, and few enough to write all. */
export const REDIRECT_SHELVES = 256;

/** The number of the file that holds this key (FNV-1a). */
export function redirectShelf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash >>> 16) % REDIRECT_SHELVES;
}
