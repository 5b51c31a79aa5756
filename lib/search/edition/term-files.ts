import { marks } from '../search-query';
import type { TermEntry } from './edition-format';

/** A file of terms has so many characters before it is compressed, or one long term. */
const FILE_LENGTH = 3000;

const isForm = ([term]: TermEntry) => term.startsWith(marks.exact(''));

/** Entries, sorted by key, in files of about the same size; the forms that headlines have of a word lie with it. */
export function termFiles(entries: TermEntry[]): TermEntry[][] {
  const files: TermEntry[][] = [];
  let [file, length]: [TermEntry[], number] = [[], 0];
  for (const entry of entries) {
    const own = JSON.stringify(entry).length;
    if (file.length > 0 && length + own > FILE_LENGTH && !isForm(entry)) {
      files.push(file);
      [file, length] = [[], 0];
    }
    file.push(entry);
    length += own;
  }
  if (file.length > 0) files.push(file);
  return files;
}
