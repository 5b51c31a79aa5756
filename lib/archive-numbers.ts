import 'server-only';
import type { Locale } from '@/i18n/locales';
import type { ListName } from './content/store-layout';
import { countArchivePages } from './lists';

/** «1», «2», … for the numbered pages of one list. */
export async function archiveNumbers(locale: Locale, name: ListName): Promise<string[]> {
  const count = await countArchivePages(locale, name);
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
