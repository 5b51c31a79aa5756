import { isLocale } from '@/i18n/locales';
import type { CardShelf } from './card-shelf';
import { findStoryCard } from './story-card';

const STORY = /^\/(ar|en)\/articles\/([a-z0-9-]+)$/;
/** After a change of many stories the rest are drawn when they are asked for. */
const MOST = 20;

/** So long after a publish its cards are drawn, in milliseconds: the next one must not wait for it. */
const PAUSE_MS = 2000;

/**
 * Draws the cards of stories that were just published, before a social network asks for them, and deletes
 * those of withdrawn ones.
 */
export class CardWarmer {
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly shelf: CardShelf,
    private readonly onFault: (error: Error) => void,
  ) {}

  /** `changed` are addresses of pages. */
  add(changed: string[]): void {
    for (const path of changed.filter((own) => STORY.test(own)).slice(0, MOST))
      this.waiting.add(path);
    if (this.waiting.size === 0) return;
    this.timer ??= setTimeout(() => void this.warm(), PAUSE_MS);
    this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private async warm(): Promise<void> {
    for (const path of this.waiting) {
      this.waiting.delete(path);
      await warmCard(this.shelf, path).catch(this.onFault);
    }
    this.timer = undefined;
    this.add([]);
  }
}

async function warmCard(shelf: CardShelf, path: string): Promise<void> {
  const [, locale, slug] = STORY.exec(path) ?? [];
  if (!locale || !slug || !isLocale(locale)) return;
  const card = await findStoryCard(locale, slug);
  if (card) await shelf.get(slug, card);
  else await shelf.removeOthers(locale, slug);
}
