/** What the file system, SQLite and PostgreSQL call a disk, or the share of one, on which nothing fits any more. */
const CODES = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '53100'];
const WORDS = /No space left on device|Disk quota exceeded|Out of diskspace/;

/** Whether something failed because the disk is full: then the same works once there is room. */
export function isDiskFull(error: unknown): boolean {
  const { name, code, stderr, cause } = (error ?? {}) as Record<string, unknown>;
  if (typeof code === 'string' && CODES.includes(code)) return true;
  // Next packs routes apart from each other: Git's errors are told by their name, not by their class.
  if (name === 'GitError' && WORDS.test(String(stderr))) return true;
  return cause !== undefined && isDiskFull(cause);
}
