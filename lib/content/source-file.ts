import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from './problems';

/** 256 kB: three times the longest feature, and small enough to parse in a blink. */
export const MAX_FILE_BYTES = 256 * 1024;

export type SourceFile = {
  /** Relative to the content folder, with forward slashes. */
  file: string;
  text: string;
};

/**
 * Reads one content file as text, or says why it cannot be text that Midad accepts. It waits for the disk:
 * the engine has its own process, and a promise costs more than such a file.
 */
export function readSourceFile(
  contentDir: string,
  file: string,
): { source?: SourceFile; problems: Problem[] } {
  const absolute = path.join(contentDir, file);
  const problem = (code: Problem['code'], args: Problem['args'] = {}) => ({
    problems: [{ file, line: 1, code, args }],
  });

  const stat = lstatSync(absolute);
  if (stat.isSymbolicLink()) return problem('symbolic-link', { file });
  if (stat.size > MAX_FILE_BYTES) {
    return problem('file-too-large', { size: stat.size, limit: MAX_FILE_BYTES });
  }
  const bytes = readFileSync(absolute);
  if (bytes.includes(0)) return problem('nul-byte');
  const text = decodeUtf8(bytes);
  if (text === undefined) return problem('not-utf8');
  return { source: { file, text }, problems: [] };
}

/** Text without a byte order mark and with `\n` line ends; undefined if it is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
