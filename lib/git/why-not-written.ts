import { statfs } from 'node:fs/promises';

const COULD_NOT_WRITE = /couldn't write|unable to write|write error|failed to write/i;
const FULL = ': No space left on device';
/** Less room than this is none: Git has given back by then what it could not use. */
const ROOM_BYTES = 1024 * 1024;

/** What Git said of a failure. Where it could not write and does not say why, the disk is asked. */
export async function whyNotWritten(folder: string, said: string): Promise<string> {
  if (!COULD_NOT_WRITE.test(said) || said.includes(FULL)) return said;
  const { bavail, bsize, blocks } = await statfs(folder);
  const isFull = blocks > 0 && bavail * bsize < ROOM_BYTES;
  return isFull ? `${said.trim()}${FULL}\n` : said;
}
