import { isLocale } from '@/i18n/locales';
import type { CardShelf } from '../cards/card-shelf';
import { findStoryCard } from '../cards/story-card';
import { paths } from '../paths';
import type { EditionFiles } from './edition-files';

/** Writes the share card of a story's page; one that is the same as last time is not drawn again. */
export async function writeCard(
  files: EditionFiles,
  shelf: CardShelf,
  address: string,
): Promise<void> {
  const [, locale = '', kind, slug = ''] = address.split('/');
  if (kind !== 'articles' || !isLocale(locale)) return;
  const card = await findStoryCard(locale, slug);
  if (!card) return;
  const file = paths.card(locale, slug, card.hash).slice(1);
  await files.writeImage(file, () => shelf.get(slug, card));
}
