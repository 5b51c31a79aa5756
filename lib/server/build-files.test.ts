import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBuildFiles } from './build-files';

const SCRIPT = 'const نص = "كلام";\n'.repeat(500);
let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-build-'));
  mkdirSync(path.join(folder, 'static/chunks'), { recursive: true });
  writeFileSync(path.join(folder, 'static/chunks/a1b2.js'), SCRIPT);
  writeFileSync(path.join(folder, 'secret.js'), 'secret');
  const files = openBuildFiles(path.join(folder, 'static'), (outgoing, error) =>
    outgoing.writeHead(500).end(error.message),
  );
  server = createServer((incoming, outgoing) => {
    if (!files.send(incoming, outgoing, incoming.url ?? '')) outgoing.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_next/static/`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('openBuildFiles', () => {
  it.each(['br', 'gzip'])('sends a script small, the same bytes, as %s', async (encoding) => {
    for (let time = 0; time < 2; time++) {
      const answer = await fetch(`${url}chunks/a1b2.js`, {
        headers: { 'accept-encoding': encoding },
      });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(Number(answer.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(await answer.text()).toBe(SCRIPT);
    }
  });

  it('sends it plain to who understands nothing else', async () => {
    const answer = await fetch(`${url}chunks/a1b2.js`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(answer.headers.get('content-encoding')).toBe(null);
    expect(await answer.text()).toBe(SCRIPT);
  });

  it.each(['../secret.js', '..%2fsecret.js', 'chunks/', 'chunks/none.js', ''])(
    'knows no “%s”',
    async (name) => {
      expect((await fetch(url + name)).status).toBe(404);
    },
  );
});
