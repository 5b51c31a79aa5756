import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import next from 'next';
import { type Derived, logReads, newReadLog, type ReadLog } from '../read-log';

/** What Next made of one path, with the version of every file of the store that it read. */
export type Rendered = {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  reads: [file: string, hash: string][];
  derived: Derived[];
  /** When it stops being true by itself, in milliseconds since 1970. */
  until?: number;
};

export type Renderer = {
  port: number;
  /** Names the build: pages of another build are not served. */
  buildId: string;
  render: (path: string) => Promise<Rendered>;
  close: () => Promise<void>;
};

const RENDER_HEADER = 'x-midad-render';

/**
 * Starts Next on a loopback port. `render` always makes the page anew: which pages are still good is
 * the page cache's business, and it knows what each page was made from.
 */
export async function startRenderer(): Promise<Renderer> {
  const distDir = process.env.MIDAD_NEXT_DIR ?? '.next';
  const manifest = await readFile(path.join(distDir, 'prerender-manifest.json'), 'utf8');
  const { previewModeId } = (JSON.parse(manifest) as { preview: { previewModeId: string } })
    .preview;
  const buildId = (await readFile(path.join(distDir, 'BUILD_ID'), 'utf8')).trim();

  const logs = new Map<string, ReadLog>();
  const inner = createServer();
  // Next must know its own port before it starts: it takes a rewrite to any other for a foreign host.
  await new Promise<void>((resolve, reject) => {
    inner.once('error', reject);
    inner.listen(0, '127.0.0.1', resolve);
  });
  const { port } = inner.address() as AddressInfo;
  const app = next({ dev: false, hostname: 'localhost', port });
  await app.prepare();
  const handle = app.getRequestHandler();
  inner.on('request', (incoming, outgoing) => {
    const log = logs.get(String(incoming.headers[RENDER_HEADER]));
    const answer = () => handle(incoming, outgoing);
    (log ? logReads(log, answer) : answer()).catch((error: Error) => outgoing.destroy(error));
  });

  return {
    port,
    buildId,
    render: inTurn(async (pagePath) => {
      const id = randomUUID();
      const log = newReadLog();
      logs.set(id, log);
      try {
        const headers = { [RENDER_HEADER]: id, 'x-prerender-revalidate': previewModeId };
        const answer = await get(port, pagePath, headers);
        const body = await readAll(answer);
        // Every page shows something of the store: without a log nobody would know when it is stale.
        if (log.files.size === 0 && answer.headers['content-type']?.startsWith('text/html'))
          throw new Error(`Next did not render ${pagePath} anew.`);
        const reads = [...log.files].map(([file, { hash }]): [string, string] => [file, hash]);
        return {
          status: answer.statusCode ?? 500,
          headers: answer.headers,
          body,
          reads,
          derived: log.derived,
          until: log.until,
        };
      } finally {
        logs.delete(id);
      }
    }),
    close: async () => {
      await new Promise<void>((resolve) => {
        inner.close(() => resolve());
        inner.closeAllConnections();
      });
      await app.close();
    },
  };
}

/**
 * Next gives two requests for one page that come at once the same render, which only the first one's log
 * would know: they run one after the other.
 */
function inTurn(render: Renderer['render']): Renderer['render'] {
  const last = new Map<string, Promise<unknown>>();
  return (pagePath) => {
    const before = last.get(pagePath) ?? Promise.resolve();
    const own = before.then(() => render(pagePath));
    const settled = own.catch(() => undefined);
    last.set(pagePath, settled);
    settled.then(() => {
      if (last.get(pagePath) === settled) last.delete(pagePath);
    });
    return own;
  };
}

function get(
  port: number,
  pagePath: string,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const host = `localhost:${port}`;
    const options = { host: '127.0.0.1', port, path: pagePath, headers: { host, ...headers } };
    request(options, resolve).on('error', reject).end();
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
