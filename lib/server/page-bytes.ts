import { createHash } from 'node:crypto';
import type { Page } from './page';

/** `sum` is the hash of all bytes behind the line: a damaged page is made again, not served. */
type Head = Omit<Page, 'br' | 'gzip'> & { br: number; sum: string };

/** A page as one piece: a line of JSON, then the brotli bytes, then the gzip bytes. */
export function encodePage(page: Page): Buffer {
  const { br, gzip, ...head } = page;
  const body = Buffer.concat([br, gzip]);
  const line = JSON.stringify({ ...head, br: br.length, sum: sumOf(body) } satisfies Head);
  return Buffer.concat([Buffer.from(`${line}\n`), body]);
}

/** The page of a path; undefined if the bytes are damaged or another page's. */
export function decodePage(bytes: Buffer, path: string): Page | undefined {
  const end = bytes.indexOf(10);
  try {
    const { br, sum, ...head } = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
    const body = bytes.subarray(end + 1);
    if (head.path !== path || sum !== sumOf(body)) return undefined;
    return { ...head, br: body.subarray(0, br), gzip: body.subarray(br) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sumOf(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('base64url');
}
