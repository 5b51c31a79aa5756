import 'server-only';
import type { Locale } from '@/i18n/locales';
import { findPeriod, type ListName, listPeriods } from './lists';

/** Route parameters of the newest archive page of a list: older ones are rendered on demand. */
export async function newestArchiveParams(
  locale: Locale,
  name: ListName,
): Promise<{ period: string; page: string }[]> {
  const [newest] = await listPeriods(locale, name);
  if (!newest) return [];
  const [period] = newest;
  const info = await findPeriod(locale, name, period);
  return info ? [{ period, page: String(info.pages) }] : [];
}
