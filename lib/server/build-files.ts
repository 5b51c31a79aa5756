import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseEncoding, type Encoding } from './choose-encoding';
import { commonHeaders } from './headers';

const PREFIX = '/_next/static/';
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

export type BuildFiles = {
  /** Answers with a script or style sheet of the build, and says whether it will. */
  send: (incoming: IncomingMessage, outgoing: ServerResponse, pathname: string) => boolean;
};

/**
 * The desk's scripts and style sheets, compressed when they are first asked for and kept: their names hold a
 * hash, and readers' pages ask for none of them. Only files of the build are served.
 */
export function openBuildFiles(
  staticDir: string,
  onFault: (outgoing: ServerResponse, error: Error) => void,
): BuildFiles {
  const names = new Set(
    readdirSync(staticDir, { recursive: true })
      .map((name) => String(name).split(path.sep).join('/'))
      .filter((name) => path.extname(name) in TYPES),
  );
  const kept = new Map<string, Promise<Buffer>>();
  const bytesOf = (name: string, encoding: Encoding): Promise<Buffer> => {
    if (encoding === 'identity') return readFile(path.join(staticDir, name));
    const key = `${encoding} ${name}`;
    const made = kept.get(key) ?? readFile(path.join(staticDir, name)).then(compressors[encoding]);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
  return {
    send: (incoming, outgoing, pathname) => {
      const name = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : '';
      if (!names.has(name)) return false;
      const encoding = chooseEncoding(incoming.headers['accept-encoding']);
      bytesOf(name, encoding)
        .then((bytes) => {
          outgoing.writeHead(200, {
            ...commonHeaders,
            'content-type': TYPES[path.extname(name)],
            'content-length': bytes.length,
            ...(encoding !== 'identity' && { 'content-encoding': encoding }),
            vary: 'accept-encoding',
            'cache-control': 'public, max-age=31536000, immutable',
          });
          outgoing.end(incoming.method === 'HEAD' ? undefined : bytes);
        })
        .catch((error: Error) => onFault(outgoing, error));
      return true;
    },
  };
}
