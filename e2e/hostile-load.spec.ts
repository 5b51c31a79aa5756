import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { expect, test } from '@playwright/test';
import { exchange, get, open, parseAnswers } from './raw-request';
import { census, growthDuring, pageText, readHealth } from './site-state';

test.describe.configure({ mode: 'default' });

const MADE_UP = 10_000;
const AT_ONCE = 20;
let site: string;
let front: string;

test.beforeAll(async ({ baseURL }) => {
  site = baseURL ?? '';
  front = await pageText(site, '/ar');
});
test.afterAll(async () => {
  expect((await readHealth(site)).status).toBe('ok');
  expect(await pageText(site, '/ar')).toBe(front);
});

const word = () => randomBytes(8).toString('hex');
const number = () => 1 + (randomBytes(2).readUInt16LE() % 9999);
/** `Not found` in a line is enough for an image that a page names; all others get the page. */
const IMAGE = /^\/media\/.*\.avif$/;
const kinds: (() => string)[] = [
  () => `/ar/articles/${word()}`,
  () => `/en/articles/${word()}-${word()}`,
  () => `/ar/sections/${word()}`,
  () => `/en/topics/${word()}`,
  () => `/ar/authors/${word()}`,
  () => `/ar/about/${word()}`,
  () => `/ar/latest/${1000 + number()}-01/${number()}`,
  () => `/ar/sections/science/2026-11/${100 + number()}`,
  () => `/en/topics/${word()}/2026/${number()}`,
  () => `/sitemaps/${word()}.xml`,
  () => `/media/${word()}.jpg`,
  () => `/media/${word()}.${randomBytes(5).toString('hex')}.wide-480.avif`,
  () => `/${word()}/${word()}`,
  () => `/ar/${'%d8%b9'.repeat(1 + (number() % 30))}${word()}`,
];

type Answer = { status: number; etag: string; type: string; length: number };

function ask(agent: Agent, address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br' };
    request(site + address, { agent, headers }, (answer) => {
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      answer.on('end', () => {
        const { etag = '', 'content-type': type = '' } = answer.headers;
        resolve({ status: answer.statusCode ?? 0, etag, type, length });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('10,000 made-up addresses all get the 404 page, and leave nothing behind', async () => {
  test.setTimeout(90_000);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const pages = await Promise.all(['/ar/x', '/en/x'].map((address) => ask(agent, address)));
  expect(pages.map(({ status, type }) => [status, type.split(';')[0]])).toEqual([
    [404, 'text/html'],
    [404, 'text/html'],
  ]);
  const [arabic, english] = pages;
  const start = await census();
  const started = Date.now();
  const surprises: [string, Answer][] = [];
  const isExpected = (address: string, answer: Answer) =>
    answer.status === 404 &&
    (IMAGE.test(address)
      ? answer.type.startsWith('text/plain') && answer.length === 10
      : JSON.stringify(answer) === JSON.stringify(address.startsWith('/en/') ? english : arabic));
  let left = MADE_UP;
  const work = async () => {
    while (left-- > 0) {
      const address = kinds[left % kinds.length]?.() ?? '';
      const answer = await ask(agent, address);
      if (!isExpected(address, answer)) surprises.push([address, answer]);
    }
  };
  const grown = await growthDuring(site, async () => {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
  agent.destroy();
  const seconds = (Date.now() - started) / 1000;
  console.log(`${MADE_UP} made-up addresses: ${seconds.toFixed(1)} s, ${grown.toFixed(1)} MB`);
  expect(surprises.slice(0, 5)).toEqual([]);
  expect(await census()).toEqual(start);
  expect(grown).toBeLessThan(60);
  expect(seconds).toBeLessThan(60);
});

test('100 requests in one breath are answered in their order', async () => {
  const targets = ['/ar', '/icon.svg', '/ar/no-such-page', '/en', '/robots.txt'];
  const order = Array.from({ length: 100 }, (_, index) => targets[(index * 7) % 5] ?? '');
  const requests = order.map((target, index) => {
    const isLast = index === order.length - 1;
    const close = isLast ? 'Connection: close\r\n' : '';
    return `GET ${target} HTTP/1.1\r\nHost: site\r\nAccept-Encoding: br\r\n${close}\r\n`;
  });
  const one = new Map<string, number>();
  for (const target of targets)
    one.set(target, (await exchange(site, get(target, 'Accept-Encoding: br\r\n'))).status);
  const { all, isClosed } = await exchange(site, requests.join(''));
  expect(isClosed).toBe(true);
  const answers = parseAnswers(all);
  expect(answers.map(({ status }) => status)).toEqual(order.map((target) => one.get(target)));
  const pages = answers.filter((_, index) => order[index] === '/ar');
  expect(new Set(pages.map(({ headers }) => headers.etag)).size).toBe(1);
});

test('100 readers who send a byte a moment make nobody wait', async () => {
  const slow = Array.from({ length: 100 }, () => open(site));
  const bytes = 'GET /ar HTTP/1.1\r\nHost: site\r\nX-Slow: aaaaaaaaaaaaaaaa';
  let at = 0;
  const drip = setInterval(() => {
    for (const socket of slow) socket.write(bytes[at % bytes.length] ?? 'a');
    at++;
  }, 100);
  const waits: number[] = [];
  while (at < 30) {
    const { status, ms } = await exchange(site, get('/ar'));
    expect(status).toBe(200);
    waits.push(ms);
  }
  clearInterval(drip);
  for (const socket of slow) socket.destroy();
  expect(waits.length).toBeGreaterThan(20);
  expect(Math.max(...waits)).toBeLessThan(1000);
});

test('10,000 requests whose answers nobody reads do not fill the memory', async () => {
  const pipeline = 'GET /ar HTTP/1.1\r\nHost: site\r\n\r\n'.repeat(10_000);
  const grown = await growthDuring(site, async () => {
    const socket = open(site);
    socket.pause();
    socket.write(pipeline);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await pageText(site, '/ar')).toBe(front);
    socket.destroy();
  });
  expect(grown).toBeLessThan(60);
});
