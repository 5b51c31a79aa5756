import { isLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { answerDraftCard } from '@/lib/desk/http/draft-card';
import { refuseImage } from '@/lib/desk/http/image-answer';
import { barrierFor } from '@/lib/desk/http/let-in';
import { deskRoutes } from '@/lib/desk/http/routes';
import { openDesk } from '@/lib/desk/open-desk';

type Context = { params: Promise<{ locale: string; id: string }> };

/** The share card that a draft would have, for whoever may edit it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return refuseImage(404);
  const { people } = await openDesk();
  const account = await people.personOf(request.headers);
  const barrier = barrierFor(deskRoutes['/desk/[locale]/preview/[id]/card'], account);
  if (barrier === 'forbidden') return refuseImage(403);
  if (barrier || !account)
    return new Response(null, { status: 307, headers: { location: deskPaths.signIn(locale) } });
  return answerDraftCard(account, id, locale);
}
