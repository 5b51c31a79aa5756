import { editionFile } from '../edition/edition-format';
import type { ReadFile } from './edition-terms';

/** Reads the files below an address, each once; only the index is asked for anew where a browser has kept it. */
export function editionReader(folder: string): ReadFile {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(file: string) => {
    const isNamedByContent = file !== editionFile.index;
    const known =
      asked.get(file) ?? load(`${folder}/${file}`, isNamedByContent ? 'default' : 'no-cache');
    asked.set(file, known);
    return known as Promise<T>;
  };
}

async function load(address: string, cache: RequestCache): Promise<unknown> {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
