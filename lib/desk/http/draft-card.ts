import 'server-only';
import type { Locale } from '@/i18n/locales';
import { drawCard } from '@/lib/cards/draw-card';
import { DrawingPlaces, TooManyDrawings } from '@/lib/cards/drawing-places';
import type { Account } from '../accounts/account';
import { deskRefusalOf } from '../accounts/refusal';
import { openDesk } from '../open-desk';
import { draftCard } from '../preview/draft-card';
import { previewOf } from '../preview/preview-of';
import { refuseImage } from './image-answer';

const places = new DrawingPlaces();

/** Draws the share card of a draft as it is typed; nothing of it is kept. */
export async function answerDraftCard(
  account: Account,
  id: string,
  locale: Locale,
): Promise<Response> {
  const desk = await openDesk();
  try {
    const draft = await (await desk.stories()).read(account, id);
    const working = desk.workingTexts.find({
      draft: draft.id,
      person: account.id,
      version: draft.version,
    });
    const { article, hero } = await previewOf(locale, draft, working);
    if (!article) return refuseImage(404);
    const { facts, picture } = await draftCard(article, hero);
    const jpeg = await places.run(() => drawCard(facts, picture));
    return new Response(new Uint8Array(jpeg), {
      headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
    });
  } catch (error) {
    if (error instanceof TooManyDrawings) return new Response(null, { status: 503 });
    if (deskRefusalOf(error) === undefined) throw error;
    return refuseImage(404);
  }
}
