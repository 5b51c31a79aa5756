import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AFTER_DUE, putFirstState, putStory } from '@/bench/faults/sample-content';
import { findDay, listDayPages } from './archive-day';
import { buildStore } from './engine/build-store';
import { paths } from './paths';
import { routeStatus } from './route-status';
import { sitePaths } from './site-paths';

let root: string;
const COUNT = 205;
const DAY = '2026-01-20';
/** Newest first. */
const slugs = Array.from({ length: COUNT }, (_, n) => `s-20-${String(COUNT - n).padStart(3, '0')}`);

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-archive-day-'));
  vi.stubEnv('MIDAD_DATA', path.join(root, 'data'));
  const contentDir = path.join(root, 'content');
  await putFirstState(contentDir);
  for (const [index, slug] of slugs.entries()) {
    const date = new Date(Date.UTC(2026, 0, 20, 12) - index * 60_000).toISOString();
    await putStory(contentDir, slug, { date });
  }
  await buildStore({ contentDir, dataDir: path.join(root, 'data'), now: AFTER_DUE });
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

const shown = async (page?: number) =>
  (await findDay('ar', DAY, page))?.articles.map(({ slug }) => slug);

describe('a day with many stories', () => {
  it('shows the newest at its own address, and leads to every other one', async () => {
    const reached = [...((await shown()) ?? [])];
    expect(reached).toEqual(slugs.slice(0, 105));
    let at = (await findDay('ar', DAY))?.older;
    while (at) {
      reached.push(...((await shown(at.page)) ?? []));
      at = (await findDay('ar', DAY, at.page))?.older;
    }
    expect(reached).toEqual(slugs);
  });

  it('numbers its pages from the oldest, and counts all its stories on each', async () => {
    expect(await listDayPages('ar', DAY)).toEqual([1, 2, 3]);
    expect(await shown(1)).toEqual(slugs.slice(105));
    expect(await shown(2)).toEqual(slugs.slice(5, 105));
    expect(await shown(3)).toEqual(slugs.slice(0, 5));
    expect(await findDay('ar', DAY, 1)).toMatchObject({
      count: COUNT,
      older: undefined,
      newer: { period: DAY, page: 2 },
      before: '2026-01-13',
    });
    expect(await findDay('ar', DAY, 3)).toMatchObject({ newer: 'head' });
  });

  it('has an address for each page, which the static edition has too', async () => {
    const own = [undefined, 1, 2, 3].map((page) => paths.archive('ar', DAY, page));
    for (const address of own) expect(await routeStatus(address)).toEqual({ kind: 'found' });
    const all: string[] = [];
    for await (const address of sitePaths()) if (address.includes(DAY)) all.push(address);
    expect(all).toEqual(own);
  });

  it.each([
    `${DAY}/0`,
    `${DAY}/4`,
    `${DAY}/01`,
    `${DAY}/1/1`,
    '2026-01-13/1',
    '2026-01/1',
    '2026/1',
  ])('has nothing at %s', async (rest) => {
    expect((await routeStatus(`/ar/archive/${rest}`)).kind).toBe('missing');
  });
});
