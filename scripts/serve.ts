import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { contentDir, dataDir } from '../lib/content/store-layout';
import { Publisher } from '../lib/publish/publisher';
import { watchContent } from '../lib/publish/watch-content';
import { createFront } from '../lib/server/front';

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const secret = randomBytes(32).toString('base64url');
process.env.MIDAD_PUBLISHER_SECRET = secret;

// Next must know its own port before it starts: it takes a rewrite to any other for a foreign host.
const inner = createServer();
const nextPort = await listen(inner, 0, '127.0.0.1');
const app = next({ dev: false, hostname: 'localhost', port: nextPort });
await app.prepare();
inner.on('request', app.getRequestHandler());
const front = createFront(nextPort);

const publisher = new Publisher({ contentDir: contentDir(), dataDir: dataDir(), refresh });
await publisher.publish();
// What changed while the server was away is in the store, but not yet in Next's pages.
await refresh([]);
const stopWatching = watchContent(contentDir(), () => publisher.publish());
await listen(front, port, host);
console.log(`Midad is open at http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    publisher.stop();
    void stopWatching();
    front.close(() => process.exit(0));
    front.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  });
}

/** Marks Next's pages as out of date and renders these again, so that no reader waits for it. */
async function refresh(paths: string[]): Promise<void> {
  const base = `http://127.0.0.1:${nextPort}`;
  const answer = await fetch(`${base}/api/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  if (!answer.ok) throw new Error(`Revalidation failed with status ${answer.status}.`);
  for (const path of paths) await (await fetch(base + path, { redirect: 'manual' })).arrayBuffer();
}

function listen(server: Server, onPort: number, onHost: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(onPort, onHost, () => resolve((server.address() as AddressInfo).port));
  });
}
