import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { Derived } from '../read-log';
import { withoutUnusedRules } from './page-css';
import type { Rendered } from './renderer';
import { withoutScripts } from './script-free';

/** A page as readers get it: script-free, compressed once, with what it was made from. */
export type Page = {
  path: string;
  type: string;
  etag: string;
  br: Buffer;
  gzip: Buffer;
  reads: [file: string, hash: string][];
  derived: Derived[];
  /** When it was made, in milliseconds since 1970. */
  madeAt: number;
  /** When it stops being true although the store does not change, in milliseconds since 1970. */
  until?: number;
};

/** 11 would save 3 bytes in 1,000 and take three times as long, before readers see a publish. */
const PAGE_QUALITY = 10;
/** Feeds are twenty stories long, and no reader waits for them. */
const FEED_QUALITY = 6;
/** A page that one reader gets, or the first readers of a publish until it is packed: in a tenth of the time. */
const HASTY_QUALITY = 5;

const brotli = promisify(brotliCompress);
const unbrotli = promisify(brotliDecompress);
const gzipped = promisify(gzip);

/** `isHasty` compresses less, and faster. */
export type Haste = { isHasty?: boolean };

/** Makes the page of a render; throws if Next did not answer with a whole page. */
export function makePage(path: string, rendered: Rendered, haste?: Haste): Promise<Page> {
  const { status, headers, reads, derived, until } = rendered;
  if (status !== 200) throw new Error(`Next answered ${path} with status ${status}.`);
  const type = headers['content-type'] ?? HTML;
  const body = type.startsWith('text/html')
    ? Buffer.from(withoutUnusedRules(withoutScripts(rendered.body.toString('utf8'))))
    : rendered.body;
  return compressPage({ path, type, body, reads, derived, until }, haste);
}

const HTML = 'text/html; charset=utf-8';

type Uncompressed = Pick<Page, 'path'> &
  Partial<Pick<Page, 'type' | 'reads' | 'derived' | 'until'>> & { body: Buffer };

/** A page of these bytes. */
export async function compressPage(
  { path, type = HTML, body, reads = [], derived = [], until }: Uncompressed,
  { isHasty = false }: Haste = {},
): Promise<Page> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const [br, gz] = await Promise.all([brotliOf(type, body, isHasty), gzipped(body, { level: 9 })]);
  return { path, type, etag, br, gzip: gz, reads, derived, madeAt: Date.now(), until };
}

/** A page made in haste, as small as it can be. */
export async function packPage(page: Page): Promise<Page> {
  return { ...page, br: await brotliOf(page.type, await plainBody(page), false) };
}

function brotliOf(type: string, body: Buffer, isHasty: boolean): Promise<Buffer> {
  const kept = type.startsWith('text/html') ? PAGE_QUALITY : FEED_QUALITY;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isHasty ? HASTY_QUALITY : kept,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return brotli(body, { params });
}

/** Whether the page's time is over. */
export function isOver({ until }: Page): boolean {
  return until !== undefined && Date.now() >= until;
}

/** The page's text, for the few readers who accept no compression. */
export function plainBody({ br }: Page): Promise<Buffer> {
  return unbrotli(br);
}
