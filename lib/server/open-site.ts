import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { createFront } from './front';

/** A running site: the front that readers meet, and Next behind it. */
export type Site = {
  url: string;
  /** Marks every page as out of date and renders the ones named again, so that no reader waits. */
  refresh: (paths: string[]) => Promise<void>;
  /** Lets readers in; until then the front is closed. */
  open: () => Promise<void>;
  close: () => Promise<void>;
};

/** Starts Next on a loopback port and the front on `port`; port 0 takes a free one. */
export async function prepareSite(port: number, host: string): Promise<Site> {
  const secret = randomBytes(32).toString('base64url');
  process.env.MIDAD_PUBLISHER_SECRET = secret;
  // Next must know its own port before it starts: it takes a rewrite to any other for a foreign host.
  const inner = createServer();
  const nextPort = await listen(inner, 0, '127.0.0.1');
  const app = next({ dev: false, hostname: 'localhost', port: nextPort });
  await app.prepare();
  inner.on('request', app.getRequestHandler());
  const front = createFront(nextPort);

  const site: Site = {
    url: '',
    refresh: (paths) => refresh(`http://127.0.0.1:${nextPort}`, secret, paths),
    open: async () => {
      const opened = await listen(front, port, host);
      site.url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${opened}`;
    },
    close: async () => {
      await Promise.all([closed(front), closed(inner)]);
      await app.close();
    },
  };
  return site;
}

async function refresh(base: string, secret: string, paths: string[]): Promise<void> {
  const answer = await fetch(`${base}/api/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  if (!answer.ok) throw new Error(`Revalidation failed with status ${answer.status}.`);
  for (const path of paths) await (await fetch(base + path, { redirect: 'manual' })).arrayBuffer();
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Open answers end, idle connections do not keep the server alive. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
