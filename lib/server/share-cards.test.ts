import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardHash } from '../cards/card-facts';
import { CardShelf } from '../cards/card-shelf';
import { openShareCards } from './share-cards';

const facts = { locale: 'ar' as const, title: 'عنوان' };
const hash = cardHash(facts);
let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-cards-'));
  const shelf = new CardShelf({ cardsDir: folder, mediaDir: folder });
  const cards = openShareCards(shelf, async (locale, slug) =>
    locale === 'ar' && slug === 'public-story' ? { facts, hash } : undefined,
  );
  server = createServer(async (incoming, outgoing) => {
    if (!(await cards.send(incoming, outgoing, incoming.url ?? ''))) outgoing.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const ask = (name: string, init: RequestInit = {}) =>
  fetch(`${base}/cards/${name}`, { redirect: 'manual', ...init });

it('sends no card, and makes no file, of what is no public story', async () => {
  for (const name of [
    `ar/draft.${hash}.jpg`,
    `en/public-story.${hash}.jpg`,
    `fr/public-story.${hash}.jpg`,
    `ar/..%2fpublic-story.${hash}.jpg`,
    `ar/public-story.${hash}.png`,
    `ar/public-story.${hash}.jpg.jpg`,
    `ar/public-story.${hash.toUpperCase()}X.jpg`,
    `ar/public-story.jpg`,
    `ar/${'a'.repeat(400)}.${hash}.jpg`,
  ])
    expect((await ask(name)).status, name).toBe(404);
  expect(await readdir(folder)).toEqual([]);
});

it('leads from any other hash to the card as it is, and draws nothing for it', async () => {
  const answer = await ask('ar/public-story.0123456789.jpg');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`/cards/ar/public-story.${hash}.jpg`);
  expect(await readdir(folder)).toEqual([]);
});

it('sends a JPEG that may be kept for ever', async () => {
  const answer = await ask(`ar/public-story.${hash}.jpg`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
  const head = await ask(`ar/public-story.${hash}.jpg`, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe(String(bytes.length));
  const again = await ask(`ar/public-story.${hash}.jpg`, {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});
