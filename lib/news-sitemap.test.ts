import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { LIST_PAGE_SIZE, pagesOf, storeFiles } from './content/store-layout';
import { listNews } from './news-sitemap';
import { logReads, newReadLog } from './read-log';

const NOW = new Date('2026-11-27T12:00:00Z');
const HOUR = 3_600_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-news-'));
  vi.stubEnv('MIDAD_DATA', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function put(file: string, value: unknown): Promise<void> {
  const target = path.join(folder, 'store', file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(value));
}

/** Writes a language's list of one month, as the store holds it; ages are in hours, the newest first. */
async function putMonth(locale: Locale, period: string, ages: number[]): Promise<void> {
  const cards = ages.map((age, index) => ({
    slug: `${period}-story-${index}`,
    locale,
    publishedAt: new Date(NOW.getTime() - age * HOUR).toISOString(),
  }));
  const pages = pagesOf(cards.length);
  await put(storeFiles.periodInfo(locale, 'latest', period), { pages });
  // Pages are numbered from the oldest.
  const rest = [...cards];
  for (let page = 1; page <= pages; page++)
    await put(storeFiles.listPage(locale, 'latest', period, page), rest.splice(-LIST_PAGE_SIZE));
}

const putPeriods = (locale: Locale, periods: [string, number][]) =>
  put(storeFiles.listInfo(locale, 'latest'), { total: 0, periods });

it('holds the last 48 hours of both languages, until the oldest leaves', async () => {
  await putPeriods('ar', [['2026-11', 3]]);
  await putMonth('ar', '2026-11', [1, 47.5, 48.5]);
  await putPeriods('en', [['2026-11', 1]]);
  await putMonth('en', '2026-11', [20]);
  const log = newReadLog();
  const news = await logReads(log, () => listNews(NOW));
  expect(news.map(({ locale, slug }) => `${locale} ${slug}`)).toEqual([
    'ar 2026-11-story-0',
    'en 2026-11-story-0',
    'ar 2026-11-story-1',
  ]);
  expect(log.until).toBe(NOW.getTime() + HOUR / 2);
});

it('goes back into the month before', async () => {
  await putPeriods('ar', [
    ['2026-10', 2],
    ['2026-11', 1],
  ]);
  await putMonth('ar', '2026-11', [1]);
  await putMonth('ar', '2026-10', [30, 60]);
  expect((await listNews(NOW)).map(({ slug }) => slug)).toEqual([
    '2026-11-story-0',
    '2026-10-story-0',
  ]);
});

it('names at most a thousand stories, the newest', async () => {
  const ages = Array.from({ length: 1200 }, (_, index) => index / 30);
  await putPeriods('ar', [['2026-11', ages.length]]);
  await putMonth('ar', '2026-11', ages);
  const news = await listNews(NOW);
  expect(news).toHaveLength(1000);
  expect(news.at(-1)?.slug).toBe('2026-11-story-999');
});

it('is empty, and good until something is published, when nothing is new', async () => {
  const log = newReadLog();
  expect(await logReads(log, () => listNews(NOW))).toEqual([]);
  expect(log.until).toBeUndefined();
});
