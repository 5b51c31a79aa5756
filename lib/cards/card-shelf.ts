import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '@/i18n/locales';
import { namesIn, readIfThere } from '../engine/missing';
import { writeAtomically } from '../engine/write-atomically';
import { drawCard } from './draw-card';
import { DrawingPlaces } from './drawing-places';
import type { StoryCard } from './story-card';

type Options = {
  cardsDir: string;
  mediaDir: string;
  /** Told when a card could not be kept; it is shown all the same. */
  onDiskFault?: (error: Error) => void;
};

/**
 * Share cards on disk, drawn when somebody first asks for them: 10,000 old stories cost nothing until then. A
 * story keeps one card a language; many who ask at once wait for the same drawing.
 */
export class CardShelf {
  private readonly drawings = new Map<string, Promise<Buffer>>();
  private readonly places = new DrawingPlaces();

  constructor(private readonly options: Options) {}

  /** The JPEG of a card. Throws `TooManyDrawings` while too many others wait. */
  async get(slug: string, card: StoryCard): Promise<Buffer> {
    const file = this.fileOf(slug, card);
    const running = this.drawings.get(file);
    if (running) return running;
    const drawing = this.findOrDraw(file, card).finally(() => this.drawings.delete(file));
    this.drawings.set(file, drawing);
    return drawing;
  }

  /** Deletes the cards of a story in one language, except one of them. */
  async removeOthers(locale: Locale, slug: string, kept?: string): Promise<void> {
    const folder = this.folderOf(locale, slug);
    for (const name of await namesIn(folder)) {
      const isOlder = name.startsWith(`${slug}.`) && path.join(folder, name) !== kept;
      if (isOlder && name.endsWith('.jpg')) await rm(path.join(folder, name), { force: true });
    }
  }

  private async findOrDraw(file: string, { facts }: StoryCard): Promise<Buffer> {
    const kept = await readIfThere(file);
    if (kept) return kept;
    const drawn = await this.places.run(async () => {
      const { image } = facts;
      const picture = image && (await readFile(path.join(this.options.mediaDir, image.file)));
      return drawCard(facts, picture);
    });
    try {
      await writeAtomically(file, drawn);
      const [slug = ''] = path.basename(file).split('.');
      await this.removeOthers(facts.locale, slug, file);
    } catch (error) {
      this.options.onDiskFault?.(error as Error);
    }
    return drawn;
  }

  private fileOf(slug: string, { facts, hash }: StoryCard): string {
    return path.join(this.folderOf(facts.locale, slug), `${slug}.${hash}.jpg`);
  }

  private folderOf(locale: Locale, slug: string): string {
    return path.join(this.options.cardsDir, locale, slug.slice(-2));
  }
}
