import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '@/lib/article-of';
import type { CardFacts } from '@/lib/cards/card-facts';
import { cardFacts } from '@/lib/cards/story-card';
import { shareImage } from '@/lib/content/image-recipes';
import { decodeImage } from '@/lib/content/inspect-image';
import { mediaDir } from '@/lib/content/store-layout';
import { findSection } from '@/lib/taxonomies';
import { openDesk } from '../open-desk';
import type { PreviewImage } from './preview-image';

const CENTRE = { x: 0.5, y: 0.5 };

/** What the share card of a draft shows, with its picture: public, or still waiting at the desk. */
export async function draftCard(
  article: Article,
  hero?: PreviewImage,
): Promise<{ facts: CardFacts; picture?: Buffer }> {
  const facts = cardFacts(article, await findSection(article.locale, article.section));
  if (facts.image)
    return { facts, picture: await readFile(path.join(mediaDir(), facts.image.file)) };
  const library = hero?.pending ? await (await openDesk()).media() : undefined;
  const waiting = hero?.pending && (await library?.readImage(hero.pending));
  if (!waiting) return { facts };
  const picture = await decodeImage(waiting)
    .autoOrient()
    .resize(shareImage.width, shareImage.height, { fit: 'cover' })
    .jpeg()
    .timeout({ seconds: 20 })
    .toBuffer();
  return { facts: { ...facts, image: { file: '', focus: CENTRE } }, picture };
}
