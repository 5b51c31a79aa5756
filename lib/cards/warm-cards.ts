import { isLocale } from '@/i18n/locales';
import type { CardShelf } from './card-shelf';
import { findStoryCard } from './story-card';

const STORY = /^\/(ar|en)\/articles\/([a-z0-9-]+)$/;
/** After a change of many stories the rest are drawn when they are asked for. */
const MOST = 20;

/**
 * Draws the cards of stories that were just published, before a social network asks for them, and deletes
 * those of withdrawn ones.
 */
export async function warmCards(shelf: CardShelf, changed: string[]): Promise<void> {
  for (const path of changed.slice(0, MOST)) {
    const [, locale, slug] = STORY.exec(path) ?? [];
    if (!locale || !slug || !isLocale(locale)) continue;
    const card = await findStoryCard(locale, slug);
    if (card) await shelf.get(slug, card);
    else await shelf.removeOthers(locale, slug);
  }
}
