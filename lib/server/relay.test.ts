import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { relay } from './relay';

const INNER = 'GET /smuggled HTTP/1.1\r\nHost: x\r\nX-Midad-Render: stolen\r\n\r\n';
const asked: string[] = [];
let addresses: unknown[] = [];
let behind: Server;
let front: Server;

beforeAll(async () => {
  behind = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    addresses.push(incoming.headers['x-forwarded-for']);
    if (incoming.url === '/desk/broken') {
      outgoing.writeHead(200, { 'content-length': 100 });
      outgoing.write('half an ans', () => outgoing.destroy());
      return;
    }
    incoming.resume().on('end', () => outgoing.end('answer'));
  });
  await listen(behind);
  front = createServer((incoming, outgoing) =>
    relay(incoming, outgoing, portOf(behind), () => outgoing.destroy()),
  );
  await listen(front);
});
afterAll(() => {
  front.close();
  behind.close();
});

afterEach(() => vi.unstubAllEnvs());

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    connect(portOf(front), '127.0.0.1')
      .on('data', (chunk) => {
        answer += chunk;
      })
      .on('error', reject)
      .on('close', () => resolve(answer))
      .write(text);
  });
}

it.each(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'POST'])(
  'does not let the body of a %s become a request of its own',
  async (method) => {
    asked.length = 0;
    const head = `${method} /desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await send(`${head}${INNER.length.toString(16)}\r\n${INNER}\r\n0\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    const next = await send('GET /desk/next HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(next).toContain('answer');
    expect(asked).toEqual(['/desk', '/desk/next']);
  },
);

it('tells who asks: by the connection, or by the header that a known proxy sets', async () => {
  addresses = [];
  const ask = (lines: string) =>
    send(`GET /desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n`);
  await ask('X-Forwarded-For: 203.0.113.9\r\n');
  vi.stubEnv('MIDAD_CLIENT_ADDRESS_HEADER', 'X-Forwarded-For');
  await ask('X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n');
  await ask('X-Forwarded-For: nonsense\r\n');
  await ask('');
  expect(addresses).toEqual(['127.0.0.1', '203.0.113.9', '127.0.0.1', '127.0.0.1']);
});

it('ends an answer that breaks off, and leaves no reader waiting for the rest', async () => {
  const head = await send('GET /desk/broken HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1\.1 200/);
});
