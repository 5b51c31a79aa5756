import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { harmless, nonsense, type PublishCase, strangers } from './hostile-publish-cases';
import { exchange, open } from './raw-request';
import { errorOf, publish, publishBytes } from './signed-publish';
import { growthDuring, lastNumber, pageText, readHealth, settled } from './site-state';

test.describe.configure({ mode: 'default' });

const LIMIT = 64 * 1024;
let site: string;
let number: number | undefined;
let front: string;

test.beforeAll(async ({ baseURL }) => {
  site = baseURL ?? '';
  await settled(site);
  number = await lastNumber(site);
  front = await pageText(site, '/ar');
});
test.afterEach(async () => {
  expect(await lastNumber(site)).toBe(number);
});
test.afterAll(async () => {
  expect((await readHealth(site)).status).toBe('ok');
  expect(await pageText(site, '/ar')).toBe(front);
});

const refused = ([name, wish, status, error]: PublishCase) =>
  test(`${name} is refused: ${error}`, async () => {
    const answer = await publish(site, wish);
    expect([answer.status, errorOf(answer)]).toEqual([status, error]);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.isClosed).toBe(true);
  });

test.describe('from a stranger', () => strangers.forEach(refused));
test.describe('signed', () => nonsense.forEach(refused));

for (const [name, body] of harmless) {
  test(`a signed wish for ${name} is granted`, async () => {
    const answer = await publish(site, { body });
    expect(answer.status).toBe(200);
    const facts = JSON.parse(/\{.*\}/.exec(answer.body)?.[0] ?? '');
    expect(facts).toMatchObject({ files: 0, paths: 0 });
  });
}

test('a good request works once, and its nonce never again', async () => {
  const nonce = randomUUID();
  const good = publishBytes({ nonce });
  expect((await exchange(site, good)).status).toBe(200);
  const again = await exchange(site, good);
  expect([again.status, errorOf(again)]).toEqual([401, 'replayed']);
  const later = await publish(site, { nonce, timestamp: String(Date.now() + 1000) });
  expect([later.status, errorOf(later)]).toEqual([401, 'replayed']);
});

test('of 20 copies of a request that come at once, one is granted', async () => {
  const good = publishBytes();
  const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(site, good)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter((answer) => errorOf(answer) === 'replayed')).toHaveLength(19);
});

const HEAD = 'POST /api/publish HTTP/1.1\r\nHost: site\r\n';

test('a body of 100 MB is not read', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'x');
  let sent = 0;
  const grown = await growthDuring(site, async () => {
    const socket = open(site);
    const isClosed = new Promise((resolve) => socket.once('close', resolve));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(`${HEAD}Content-Length: ${100 * megabyte.length}\r\n\r\n`);
    for (; sent < 100 && socket.writable; sent++)
      if (!socket.write(megabyte))
        await Promise.race([isClosed, new Promise((resolve) => socket.once('drain', resolve))]);
    await isClosed;
    expect(answer === '' || answer.startsWith('HTTP/1.1 413')).toBe(true);
  });
  expect(sent).toBeLessThan(50);
  expect(grown).toBeLessThan(40);
});

test('a body that says it is too large is refused before it comes', async () => {
  const answer = await exchange(site, `${HEAD}Content-Length: ${LIMIT + 1}\r\n\r\n`);
  expect([answer.status, errorOf(answer), answer.isClosed]).toEqual([413, 'too-large', true]);
  expect(answer.ms).toBeLessThan(1000);
});

test('chunks that go on beyond the limit end the connection', async () => {
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
  const request = `${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(64)}`;
  const grown = await growthDuring(site, async () => {
    for (let turn = 0; turn < 20; turn++) {
      const answer = await exchange(site, request);
      expect([0, 413]).toContain(answer.status);
      expect(answer.isClosed).toBe(true);
      expect(answer.ms).toBeLessThan(1000);
    }
  });
  expect(grown).toBeLessThan(40);
});

test('a body longer than it says is not a second request that anybody answers', async () => {
  const rest = 'GET /icon.svg HTTP/1.1\r\nHost: site\r\n\r\n';
  const request = `${HEAD}Connection: close\r\nContent-Length: 4\r\n\r\nabcd${rest}`;
  const answer = await exchange(site, request);
  // 400 if the rest was there before the answer: nothing may follow on a connection that closes.
  expect([400, 401]).toContain(answer.status);
  expect(answer.isClosed).toBe(true);
  expect(answer.body).not.toContain('<svg');
});

test('50 bodies that never come make nobody wait', async () => {
  const stalled = Array.from({ length: 50 }, () => open(site));
  for (const socket of stalled) socket.write(`${HEAD}Content-Length: 4000\r\n\r\nabcd`);
  const started = Date.now();
  for (let turn = 0; turn < 20; turn++) expect(await pageText(site, '/ar')).toBe(front);
  expect((await publish(site, {})).status).toBe(200);
  expect(Date.now() - started).toBeLessThan(3000);
  expect(stalled.filter(({ destroyed }) => destroyed)).toEqual([]);
  for (const socket of stalled) socket.destroy();
});
