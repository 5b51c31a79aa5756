import type { TermEntry } from './edition-format';

/** A file of terms has so many characters before it is compressed, or one long term. */
const FILE_LENGTH = 6000;

/** Entries, sorted by key, in files of about the same size. */
export function termFiles(entries: TermEntry[]): TermEntry[][] {
  const files: TermEntry[][] = [];
  let [file, length]: [TermEntry[], number] = [[], 0];
  for (const entry of entries) {
    const own = JSON.stringify(entry).length;
    if (file.length > 0 && length + own > FILE_LENGTH) {
      files.push(file);
      [file, length] = [[], 0];
    }
    file.push(entry);
    length += own;
  }
  if (file.length > 0) files.push(file);
  return files;
}
