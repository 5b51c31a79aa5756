import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import type { ListName } from './content/store-layout';
import { countArchivePages } from './lists';

type Params = { locale: Locale; slug: string; page: string };

/** Route parameters of every numbered page behind the lists of one kind. */
export async function archiveParams(
  kind: 'section' | 'topic' | 'author',
  items: { slug: string }[],
): Promise<Params[]> {
  const params: Params[] = [];
  for (const locale of localeCodes) {
    for (const { slug } of items) {
      const numbers = await archiveNumbers(locale, `${kind}.${slug}`);
      params.push(...numbers.map((page) => ({ locale, slug, page })));
    }
  }
  return params;
}

/** «1», «2», … for the numbered pages of one list. */
export async function archiveNumbers(locale: Locale, name: ListName): Promise<string[]> {
  const count = await countArchivePages(locale, name);
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
