import path from 'node:path';
import type { Locale } from '@/i18n/locales';
import { type ListInfo, type ListName, storeFiles } from '../content/store-layout';
import type { ArticleCard } from '../content/story-facts';
import { readIfThere } from './missing';
import { periodInfos } from './period-infos';
import { parseStored, type StoreWriter } from './store-writer';
import { type ListPeriod, periodsOf } from './story-state';
import { updatePeriod } from './update-period';

/** Lists worked on side by side. */
const PARALLEL = 8;

/**
 * Brings lists up to date after some stories changed: only the periods that held or hold one of them.
 * `cards` are the stories' public cards now; the other cards of a period stay as they are, unless an
 * interruption left the period half written: then `cards` has all of them.
 */
export async function writeLists(
  writer: StoreWriter,
  store: string,
  touched: ListPeriod[],
  changedSlugs: Set<string>,
  cards: ArticleCard[],
  halfWritten: ReadonlySet<string>,
): Promise<void> {
  const byPeriod = new Map<string, ArticleCard[]>();
  for (const card of cards) {
    for (const place of periodsOf(card)) {
      const key = keyOf(place);
      const known = byPeriod.get(key);
      if (known) known.push(card);
      else byPeriod.set(key, [card]);
    }
  }
  const lists = new Map<string, ListPeriod[]>();
  for (const place of touched) {
    const name = `${place.locale} ${place.name}`;
    lists.set(name, [...(lists.get(name) ?? []), place]);
  }
  const totals: [ListPeriod, number][] = [];
  const waiting = [...lists.values()];
  const work = async () => {
    for (let places = waiting.pop(); places; places = waiting.pop()) {
      const [first] = places;
      if (!first) continue;
      const total = await writeList(writer, store, places, changedSlugs, byPeriod, halfWritten);
      totals.push([first, total]);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  await writeTotals(writer, totals);
}

export function keyOf({ locale, name, period }: ListPeriod): string {
  return `${locale} ${name} ${period}`;
}

export function periodOf(key: string): ListPeriod {
  const [locale, name, period = ''] = key.split(' ');
  return { locale: locale as Locale, name: name as ListName, period };
}

async function writeList(
  writer: StoreWriter,
  store: string,
  places: ListPeriod[],
  changedSlugs: Set<string>,
  byPeriod: Map<string, ArticleCard[]>,
  halfWritten: ReadonlySet<string>,
): Promise<number> {
  const { locale, name } = places[0] as ListPeriod;
  const before = await readInfo(store, locale, name);
  const counts = new Map(before.periods);
  for (const place of places) {
    const key = keyOf(place);
    const added = byPeriod.get(key) ?? [];
    const isHalf = halfWritten.has(key);
    const count = await updatePeriod(writer, store, place, changedSlugs, added, isHalf);
    if (count > 0) counts.set(place.period, count);
    else counts.delete(place.period);
  }
  const periods = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = periods.reduce((sum, [, stories]) => sum + stories, 0);
  const info: ListInfo = { total, periods };
  if (total > 0) await writer.write(storeFiles.listInfo(locale, name), info);
  else await writer.remove(storeFiles.listInfo(locale, name));

  const old = periodInfos(before.periods);
  const current = periodInfos(periods);
  const worked = new Set(places.map(({ period }) => period));
  // The list's own file may be ahead of those of its periods.
  const isHalf = places.some((place) => halfWritten.has(keyOf(place)));
  for (const period of new Set([...old.keys(), ...current.keys(), ...worked])) {
    const [was, is] = [old.get(period), current.get(period)];
    const isSame = !isHalf && JSON.stringify(was) === JSON.stringify(is);
    if (isSame && !worked.has(period)) continue;
    const file = storeFiles.periodInfo(locale, name, period);
    if (is) await writer.write(file, is);
    else await writer.remove(file);
  }
  return total;
}

async function readInfo(store: string, locale: Locale, name: ListName): Promise<ListInfo> {
  const file = storeFiles.listInfo(locale, name);
  const info = parseStored<ListInfo>(await readIfThere(path.join(store, file)), file);
  return info ?? { total: 0, periods: [] };
}

/** `lists/ar/totals.json`: how many stories each list holds, in one small file. */
async function writeTotals(writer: StoreWriter, totals: [ListPeriod, number][]): Promise<void> {
  for (const locale of new Set(totals.map(([place]) => place.locale))) {
    await writer.update<Record<string, number>>(storeFiles.listTotals(locale), (before) => {
      const after = new Map(Object.entries(before ?? {}));
      for (const [place, total] of totals) {
        if (place.locale !== locale) continue;
        if (total > 0) after.set(place.name, total);
        else after.delete(place.name);
      }
      return Object.fromEntries([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  }
}
