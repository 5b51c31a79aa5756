import { answerImage, refuseImage } from '@/lib/desk/http/image-answer';
import { barrierFor } from '@/lib/desk/http/let-in';
import { deskRoutes } from '@/lib/desk/http/routes';
import { openDesk } from '@/lib/desk/open-desk';

type Context = { params: Promise<{ name: string }> };

/** The bytes of an image, pending or public, for whoever is signed in; `?width` makes it small. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const desk = await openDesk();
  const account = await desk.people.personOf(request.headers);
  const barrier = barrierFor(deskRoutes['/desk/media/[name]'], account);
  if (barrier) return refuseImage(barrier === 'forbidden' ? 403 : 401);
  const { name } = await params;
  return answerImage(await desk.media(), name, request);
}
