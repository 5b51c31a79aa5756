import { readdirSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import path from 'node:path';
import send from 'send';
import { isVariantName, smallestVariant } from '../content/image-recipes';
import { commonHeaders } from './headers';

const MEDIA = '/media/';
/** Types that an extension does not tell. */
const TYPES: Record<string, string> = {
  '/speculation-rules.json': 'application/speculationrules+json',
};
const YEAR_MS = 365 * 24 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;

export type StaticFiles = {
  /** Answers with a file, in ranges too, and says whether it did. */
  send: (incoming: IncomingMessage, outgoing: ServerResponse, pathname: string) => boolean;
};

/** Fonts, icons and image variants, straight from disk. Only files that are known by name are served. */
export function openStaticFiles(publicDir: string, mediaDir: string): StaticFiles {
  const names = new Set(
    readdirSync(publicDir, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, path: parent, name }) =>
        path.relative(publicDir, path.join(parentPath ?? parent, name)),
      )
      .map((name) => `/${name.split(path.sep).join('/')}`),
  );
  const deliver = (
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    [root, file]: [root: string, file: string],
    maxAge: number,
  ) => {
    for (const [header, value] of Object.entries(commonHeaders))
      if (value !== undefined) outgoing.setHeader(header, value);
    const type = TYPES[file];
    if (type) outgoing.setHeader('content-type', type);
    send(incoming, file, { root, maxAge, immutable: maxAge === YEAR_MS, index: false })
      .on('error', (error: Error & { status?: number }) => {
        // What is true of the file for ever is not true of this refusal.
        for (const header of ['cache-control', 'etag', 'last-modified', 'accept-ranges'])
          outgoing.removeHeader(header);
        outgoing.statusCode = error.status ?? 500;
        outgoing.setHeader('content-type', 'text/plain; charset=utf-8');
        outgoing.end(`${STATUS_CODES[outgoing.statusCode]}\n`);
      })
      .pipe(outgoing);
    return true;
  };
  return {
    send: (incoming, outgoing, pathname) => {
      if (pathname.startsWith(MEDIA)) {
        const file = pathname.slice(MEDIA.length);
        if (!isVariantName(file)) return false;
        outgoing.setHeader('vary', 'save-data');
        const shown = savesData(incoming) ? smallestVariant(file) : file;
        // The name holds a hash of the content: the answer is good for ever.
        return deliver(incoming, outgoing, [mediaDir, shown], YEAR_MS);
      }
      if (!names.has(pathname)) return false;
      if (pathname.endsWith('.woff2')) {
        outgoing.setHeader('vary', 'save-data');
        if (savesData(incoming)) return sendNothing(outgoing);
      }
      const isHashed = /\.[0-9a-f]{8}\./.test(pathname);
      return deliver(incoming, outgoing, [publicDir, pathname], isHashed ? YEAR_MS : HOUR_MS);
    },
  };
}

/** Whether the reader's device asks everybody to send less. */
function savesData({ headers }: IncomingMessage): boolean {
  return String(headers['save-data']).toLowerCase() === 'on';
}

/** Letters of the device are as readable: a font that is not there is no fault to `font-display: optional`. */
function sendNothing(outgoing: ServerResponse): boolean {
  outgoing.writeHead(204, { ...commonHeaders, 'cache-control': 'no-store' }).end();
  return true;
}
