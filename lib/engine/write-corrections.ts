import path from 'node:path';
import { type Locale, localeCodes } from '@/i18n/locales';
import { monthOf } from '../content/newsroom-calendar';
import { type StoredCorrection, storeFiles } from '../content/store-layout';
import { correctionsIn } from '../content/story-facts';
import { readIfThere } from './missing';
import { parseStored, type StoreWriter } from './store-writer';
import type { Story } from './stories';

/** One year of corrections in one language, `ar 2026`. */
export type CorrectionYear = `${Locale} ${string}`;

/** The public corrections of a story, by the year and language in which they are listed. */
export function correctionsOf({ slug, ar, state }: Story): Map<CorrectionYear, StoredCorrection[]> {
  const years = new Map<CorrectionYear, StoredCorrection[]>();
  for (const locale of localeCodes) {
    const card = state.cards[locale];
    if (!card) continue;
    for (const { date, text } of correctionsIn(locale, ar?.story?.corrections)) {
      const year: CorrectionYear = `${locale} ${monthOf(date).slice(0, 4)}`;
      const entry = { slug, title: card.title, date, text };
      years.set(year, [...(years.get(year) ?? []), entry]);
    }
  }
  return years;
}

/** Brings these years up to date: what they say of the stories given is replaced, the rest stays. */
export async function writeCorrections(
  writer: StoreWriter,
  store: string,
  touched: Iterable<CorrectionYear>,
  stories: Iterable<Story>,
): Promise<void> {
  const all = [...stories];
  const slugs = new Set(all.map(({ slug }) => slug));
  const now = all.map(correctionsOf);
  const counts = new Map<Locale, Map<string, number>>();
  for (const key of touched) {
    const [locale, year] = key.split(' ') as [Locale, string];
    const file = storeFiles.corrections(locale, year);
    const before = (await read<StoredCorrection[]>(store, file)) ?? [];
    const others = before.filter(({ slug }) => !slugs.has(slug));
    const own = now.flatMap((years) => years.get(key) ?? []);
    const entries = [...others, ...own].sort(latestFirst);
    if (entries.length > 0) await writer.write(file, entries);
    else await writer.remove(file);
    counts.set(locale, (counts.get(locale) ?? new Map()).set(year, entries.length));
  }
  for (const [locale, years] of counts) await writeYears(writer, locale, years);
}

/** `corrections/ar/years.json`: how many corrections each year has, oldest first. */
async function writeYears(writer: StoreWriter, locale: Locale, counted: Map<string, number>) {
  await writer.update<[string, number][]>(storeFiles.correctionYears(locale), (before) => {
    const years = new Map([...(before ?? []), ...counted]);
    const filled = [...years].filter(([, count]) => count > 0);
    return filled.length > 0 ? filled.sort(([a], [b]) => (a < b ? -1 : 1)) : undefined;
  });
}

function latestFirst(a: StoredCorrection, b: StoredCorrection): number {
  return (
    b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug) || a.text.localeCompare(b.text)
  );
}

async function read<T extends object>(store: string, file: string): Promise<T | undefined> {
  return parseStored<T>(await readIfThere(path.join(store, file)), file);
}
