import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AFTER_DUE, putFirstState, putStory } from '@/bench/faults/sample-content';
import { findYear, isArchived, listYears, newestOfMonth, readDays } from './archive';
import { findDay } from './archive-day';
import {
  findCorrectionsPage,
  listCorrections,
  listCorrectionsPages,
  readCorrectionsHead,
} from './corrections';
import { buildStore } from './engine/build-store';

let root: string;
const build = () =>
  buildStore({
    contentDir: path.join(root, 'content'),
    dataDir: path.join(root, 'data'),
    now: AFTER_DUE,
  });

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-archive-'));
  vi.stubEnv('MIDAD_DATA', path.join(root, 'data'));
  const content = path.join(root, 'content');
  await putFirstState(content);
  for (let hour = 10; hour < 24; hour++)
    await putStory(content, `s-07-${hour}`, { date: `2026-01-07T${hour}:00:00+03:00` });
  // In Riyadh it is the first of February already.
  await putStory(content, 's-31-late', { date: '2026-01-31T21:30:00Z' });
  await build();
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

const slugs = (articles: { slug: string }[] = []) => articles.map(({ slug }) => slug);

describe('the archive', () => {
  it('counts the stories of each day in the newsroom’s zone', async () => {
    const days = await readDays('ar', '2026-01');
    expect(days[0]).toEqual(['2026-01-13', 1]);
    expect(days).toContainEqual(['2026-01-07', 15]);
    expect((await readDays('ar', '2026-02')).at(-1)).toEqual(['2026-02-01', 2]);
    expect((await listYears('ar'))[0]?.months.map(([month]) => month)).toEqual([
      '2026-02',
      '2026-01',
    ]);
  });

  it('shows exactly the stories of a day, across pages of the list', async () => {
    const day = await findDay('ar', '2026-01-07');
    expect(day?.articles).toHaveLength(15);
    expect(slugs(day?.articles).every((slug) => slug.startsWith('s-07'))).toBe(true);
    expect(slugs(day?.articles)[0]).toBe('s-07-23');
    expect([day?.before, day?.after]).toEqual(['2026-01-06', '2026-01-08']);
  });

  it('leads from the first day of a month to the last one before it', async () => {
    expect((await findDay('ar', '2026-02-01'))?.before).toBe('2026-01-13');
    expect((await findDay('ar', '2026-01-13'))?.after).toBe('2026-02-01');
    expect((await findDay('ar', '2026-01-01'))?.before).toBeUndefined();
  });

  it('has a year with its months, and the newest stories of a month', async () => {
    expect((await findYear('ar', '2026'))?.months.map(({ month }) => month)).toEqual([
      '2026-02',
      '2026-01',
    ]);
    const newest = await newestOfMonth('ar', '2026-01');
    expect(newest).toHaveLength(24);
    expect(newest[0]?.slug).toBe('s-13');
  });

  it.each([
    ...['2025', '2027', '0000', '9999', '2026-00', '2026-13', '2026-1', '2026-2', '2026-03'],
    ...['2026-01-32', '2026-02-30', '2026-01-00', '2026-01-14', '2026-1-7', '26', '٢٠٢٦', ''],
    ...['../2026', '2026/', ' 2026', '2026\n', '2026-01-07T00', 'constructor', '__proto__'],
  ])('has nothing at %j', async (date) => {
    expect(await isArchived('ar', date)).toBe(false);
  });

  it.each(['2026', '2026-01', '2026-02-01'])('has %s', async (date) => {
    expect(await isArchived('ar', date)).toBe(true);
  });
});

describe('the corrections', () => {
  it('are listed newest first, with the headline of their story', async () => {
    const all = await listCorrections('ar', 10);
    expect(all.map(({ slug, date }) => [slug, date.slice(0, 10)])).toEqual([
      ['s-10', '2026-02-03'],
      ['s-03', '2026-02-02'],
      ['s-01', '2026-02-01'],
      ['s-03', '2025-12-31'],
    ]);
    expect(all[0]).toMatchObject({ title: 's-10', text: 'خطأ.' });
    expect(slugs(await listCorrections('en', 10))).toEqual(['s-03', 's-03']);
    expect(await listCorrections('ar', 1)).toHaveLength(1);
  });

  it('follow a publish: a new one comes, those of a withdrawn story go', async () => {
    const content = path.join(root, 'content');
    const corrected = Array.from({ length: 45 }, (_, day) =>
      new Date(Date.UTC(2025, 5, 1 + day)).toISOString().slice(0, 10),
    );
    await putStory(content, 's-12', { title: 'كثير', corrected });
    await putStory(content, 's-10', { status: 'withdrawn', corrected: ['2026-02-03'] });
    await build();
    expect(slugs(await listCorrections('ar', 3))).toEqual(['s-03', 's-01', 's-03']);
    expect(await listCorrectionsPages('ar')).toEqual([
      { period: '2025', page: 1 },
      { period: '2025', page: 2 },
      { period: '2025', page: 3 },
      { period: '2026', page: 1 },
    ]);
    const head = await readCorrectionsHead('ar');
    // Two of 2026, six on the last page of 2025, and twenty on the one before it.
    expect(head.corrections).toHaveLength(28);
    expect(head.older).toEqual({ period: '2025', page: 1 });
    const oldest = await findCorrectionsPage('ar', { period: '2025', page: 1 });
    expect(oldest?.corrections).toHaveLength(20);
    expect(oldest?.corrections.at(-1)?.date.slice(0, 10)).toBe('2025-06-01');
    expect(oldest).toMatchObject({ newer: { period: '2025', page: 2 }, older: undefined });
    expect(await findCorrectionsPage('ar', { period: '2025', page: 4 })).toBeUndefined();
    expect(await findCorrectionsPage('ar', { period: '2024', page: 1 })).toBeUndefined();
  });
});
