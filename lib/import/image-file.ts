import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { slugOf } from '../arabic/transliterate';
import { MOST_UPLOAD_BYTES } from '../desk/media/prepare-image';
import { isMissing } from '../engine/missing';

/** `2019/05/name.jpg` of an address or of WordPress' own record; undefined if the name plays tricks. */
export function uploadPath(address: string): string | undefined {
  const below =
    /\/(?:uploads|files)\/([^?#]+)/.exec(address)?.[1] ??
    (/^[^/:?#][^:?#]*$/.test(address) ? address : '');
  const decoded = decodedOrEmpty(below).normalize('NFC');
  const names = decoded.split('/');
  const isTricky = names.some(
    (name) => name === '' || /^\.|[\\\p{Cc}]/u.test(name) || name.length > 200,
  );
  return decoded === '' || isTricky ? undefined : decoded;
}

/** WordPress' smaller copies of an image lead to the image itself. */
export function withoutSize(file: string): string {
  return file.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '');
}

/** The name that an image gets in `content/media`, without its ending: the same in every run. */
export function imageName(place: string): string {
  const base = slugOf(path.posix.basename(place).replace(/\.\w+$/, ''), 40) || 'image';
  return `${base}-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`;
}

/** The bytes of an upload in a folder, never of a file outside it; undefined if there is none. */
export async function readUpload(folder: string, file: string): Promise<Buffer | undefined> {
  const full = withoutSize(file);
  const scaled = full.replace(/(\.\w+)$/, '-scaled$1');
  for (const name of new Set([full, scaled, file]))
    for (const form of new Set([name, name.normalize('NFD')])) {
      const bytes = await readInside(folder, form);
      if (bytes) return bytes;
    }
  return undefined;
}

async function readInside(folder: string, file: string): Promise<Buffer | undefined> {
  try {
    const [root, target] = [await realpath(folder), await realpath(path.join(folder, file))];
    if (!target.startsWith(root + path.sep)) return undefined;
    const found = await stat(target);
    if (!found.isFile() || found.size > MOST_UPLOAD_BYTES) return undefined;
    return await readFile(target);
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG')
      return undefined;
    throw error;
  }
}

function decodedOrEmpty(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
