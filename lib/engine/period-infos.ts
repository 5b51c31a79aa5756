import { type ArchivePage, type PeriodInfo, pagesOf } from '../content/store-layout';

/** For each period of a list (oldest first, with its count of stories) its pages and its neighbours. */
export function periodInfos(periods: [period: string, stories: number][]): Map<string, PeriodInfo> {
  const infos = new Map<string, PeriodInfo>();
  for (const [index, [period, stories]] of periods.entries()) {
    const older = periods[index - 1];
    const newer = periods[index + 1];
    infos.set(period, {
      pages: pagesOf(stories),
      ...(older && { older: lastPage(older) }),
      ...(newer && { newer: { period: newer[0], page: 1 } }),
    });
  }
  return infos;
}

function lastPage([period, stories]: [string, number]): ArchivePage {
  return { period, page: pagesOf(stories) };
}
