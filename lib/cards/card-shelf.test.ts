import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CardFacts, cardHash } from './card-facts';
import { CardShelf } from './card-shelf';

const facts: CardFacts = {
  locale: 'ar',
  title: 'عنوان من كلمات',
  section: { name: 'علوم', order: 3 },
};
const cardOf = (own: CardFacts) => ({ facts: own, hash: cardHash(own) });
let folder: string;
let shelf: CardShelf;
const kept = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg')).sort();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-cards-'));
  shelf = new CardShelf({ cardsDir: folder, mediaDir: path.join(folder, 'media') });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('CardShelf', () => {
  it('draws one card for many who ask at once, and keeps it', async () => {
    const card = cardOf(facts);
    const many = await Promise.all(Array.from({ length: 40 }, () => shelf.get('story', card)));
    expect(new Set(many).size).toBe(1);
    const { format, width, height } = await sharp(many[0]).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
    expect(await kept()).toEqual([`ar/ry/story.${card.hash}.jpg`]);
  });

  it('gives what is on disk after a restart', async () => {
    const card = cardOf(facts);
    await shelf.get('story', card);
    await writeFile(path.join(folder, `ar/ry/story.${card.hash}.jpg`), 'kept');
    const next = new CardShelf({ cardsDir: folder, mediaDir: folder });
    expect(String(await next.get('story', card))).toBe('kept');
  });

  it('keeps one card of a story, and leaves other stories alone', async () => {
    const other = cardOf({ ...facts, title: 'عنوان آخر' });
    await shelf.get('story', cardOf(facts));
    await shelf.get('story-history', cardOf(facts));
    await shelf.get('history', cardOf(facts));
    await shelf.get('story', other);
    expect(await kept()).toEqual([
      `ar/ry/history.${cardHash(facts)}.jpg`,
      `ar/ry/story-history.${cardHash(facts)}.jpg`,
      `ar/ry/story.${other.hash}.jpg`,
    ]);
    await shelf.removeOthers('ar', 'story');
    expect(await kept()).toHaveLength(2);
  });

  it('draws no card without the picture that it should have', async () => {
    const image = { file: 'none.jpg', focus: { x: 0.5, y: 0.5 } };
    await expect(shelf.get('story', cardOf({ ...facts, image }))).rejects.toThrow('ENOENT');
    expect(await kept()).toEqual([]);
  });

  it('shows a card that the disk does not take, and says so', async () => {
    await writeFile(path.join(folder, 'full'), '');
    const faults: Error[] = [];
    const full = new CardShelf({
      cardsDir: path.join(folder, 'full'),
      mediaDir: folder,
      onDiskFault: (error) => faults.push(error),
    });
    expect((await full.get('story', cardOf(facts))).length).toBeGreaterThan(5000);
    expect(faults).toHaveLength(1);
  });
});

describe('cardHash', () => {
  const image = { file: 'a.0123456789.share.jpg', focus: { x: 0.5, y: 0.5 } };
  it.each([
    { ...facts, title: 'عنوان' },
    { ...facts, locale: 'en' as const },
    { ...facts, section: { name: 'علم', order: 3 } },
    { ...facts, section: { name: 'علوم', order: 4 } },
    { ...facts, section: undefined },
    { ...facts, image },
    { ...facts, image: { ...image, file: 'a.9876543210.share.jpg' } },
  ])('is another one when the card shows something else: %#', (other) => {
    expect(cardHash(other)).not.toBe(cardHash(facts));
    expect(cardHash(other)).toMatch(/^[0-9a-f]{10}$/);
  });
});
