import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchImage, isPublicAddress } from './fetch-image';

let server: Server;
let origin: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    if (incoming.url === '/inside')
      outgoing.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    else if (incoming.url === '/file')
      outgoing.writeHead(302, { location: 'file:///etc/passwd' }).end();
    else if (incoming.url === '/loop') outgoing.writeHead(302, { location: '/loop' }).end();
    else if (incoming.url === '/moved') outgoing.writeHead(302, { location: '/image' }).end();
    else if (incoming.url === '/image') outgoing.end('bytes');
    else if (incoming.url === '/endless') {
      const more = () => outgoing.write(Buffer.alloc(1024 * 1024), () => more());
      more();
    } else outgoing.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const onlyLoopback = (address: string) => address === '127.0.0.1';
const fault = (url: string, rule?: (address: string) => boolean) =>
  fetchImage(url, rule).then(
    () => 'none',
    (error: { fault?: string }) => error.fault,
  );

describe('isPublicAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.31.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('fetchImage', () => {
  it('asks no machine of this network, under any name', async () => {
    asked.length = 0;
    const { port } = server.address() as AddressInfo;
    for (const url of [
      `${origin}/image`,
      `http://localhost:${port}/image`,
      `http://[::ffff:127.0.0.1]:${port}/image`,
      `http://2130706433:${port}/image`,
      `http://0x7f.1:${port}/image`,
    ])
      expect(await fault(url), url).toBe('address');
    expect(asked).toEqual([]);
  });

  it('speaks http and https only, and tells no password', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://a.example/x',
      'data:image/png;base64,AA',
      'http://a:b@127.0.0.1/',
      'x',
    ])
      expect(await fault(url, () => true), url).toBe('address');
  });

  it('follows to allowed addresses, a few times', async () => {
    expect((await fetchImage(`${origin}/moved`, onlyLoopback)).toString()).toBe('bytes');
    expect(await fault(`${origin}/inside`, onlyLoopback)).toBe('address');
    expect(await fault(`${origin}/file`, onlyLoopback)).toBe('address');
    expect(await fault(`${origin}/loop`, onlyLoopback)).toBe('answer');
    expect(await fault(`${origin}/nothing`, onlyLoopback)).toBe('answer');
  });

  it('stops an answer that does not end', async () => {
    expect(await fault(`${origin}/endless`, onlyLoopback)).toBe('too-large');
  });
});
