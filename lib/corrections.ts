import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type ArchivePage, type StoredCorrection, storeFiles } from './content/store-layout';
import { readStore } from './store';

/** A dated correction, with the story that it belongs to. */
export type DatedCorrection = StoredCorrection;

/** Corrections on one numbered page of a year; pages are numbered from the oldest. */
const PAGE_SIZE = 20;
/** The head shows at least so many, if there are so many. */
const HEAD_SIZE = 20;

export type CorrectionsPage = {
  corrections: DatedCorrection[];
  older?: ArchivePage;
  /** `head` is the list's own address. */
  newer?: ArchivePage | 'head';
};

/** The newest corrections of public stories in one language, newest first: for feeds and pages. */
export async function listCorrections(locale: Locale, limit: number): Promise<DatedCorrection[]> {
  const found: DatedCorrection[] = [];
  for (const [year] of (await yearsOf(locale)).toReversed()) {
    if (found.length >= limit) break;
    found.push(...(await ofYear(locale, year)));
  }
  return found.slice(0, limit);
}

/** The newest corrections, and where older ones are. */
export async function readCorrectionsHead(locale: Locale): Promise<CorrectionsPage> {
  const corrections: DatedCorrection[] = [];
  for (const [year, count] of (await yearsOf(locale)).toReversed()) {
    const all = await ofYear(locale, year);
    for (let page = pagesIn(count); page > 0; page--) {
      if (corrections.length >= HEAD_SIZE) return { corrections, older: { period: year, page } };
      corrections.push(...slice(all, page));
    }
  }
  return { corrections };
}

/** One page of a year's corrections; undefined if it does not exist. */
export async function findCorrectionsPage(
  locale: Locale,
  { period, page }: ArchivePage,
): Promise<CorrectionsPage | undefined> {
  const years = await yearsOf(locale);
  const index = years.findIndex(([year]) => year === period);
  const pages = pagesIn(years[index]?.[1] ?? 0);
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  const [older, newer] = [years[index - 1], years[index + 1]];
  return {
    corrections: slice(await ofYear(locale, period), page),
    older:
      page > 1
        ? { period, page: page - 1 }
        : older && { period: older[0], page: pagesIn(older[1]) },
    newer:
      page < pages ? { period, page: page + 1 } : newer ? { period: newer[0], page: 1 } : 'head',
  };
}

/** Every page behind the head; none if the head shows all. */
export async function listCorrectionsPages(locale: Locale): Promise<ArchivePage[]> {
  if (!(await readCorrectionsHead(locale)).older) return [];
  return (await yearsOf(locale)).flatMap(([period, count]) =>
    Array.from({ length: pagesIn(count) }, (_, index) => ({ period, page: index + 1 })),
  );
}

function slice(newestFirst: DatedCorrection[], page: number): DatedCorrection[] {
  const end = newestFirst.length - (page - 1) * PAGE_SIZE;
  return newestFirst.slice(Math.max(0, end - PAGE_SIZE), end);
}

function pagesIn(corrections: number): number {
  return Math.ceil(corrections / PAGE_SIZE);
}

async function yearsOf(locale: Locale): Promise<[year: string, count: number][]> {
  return (await readStore<[string, number][]>(storeFiles.correctionYears(locale))) ?? [];
}

async function ofYear(locale: Locale, year: string): Promise<DatedCorrection[]> {
  return (await readStore<DatedCorrection[]>(storeFiles.corrections(locale, year))) ?? [];
}
