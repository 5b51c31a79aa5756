import type { Account } from '../accounts/account';
import { MOST_UPLOAD_BYTES } from '../media/prepare-image';
import { type Desk, openDesk } from '../open-desk';
import { isOwnOrigin } from './is-own-origin';
import { answerJson, asRefusal, refuseJson, statusOf } from './json-route';
import { barrierFor } from './let-in';
import { readBody } from './read-body';
import { type DeskRoute, deskRoutes } from './routes';

/** An image that a script sent as the body of its request, after it is certain that the sender may. */
type ImageRequest = { desk: Desk; account: Account; bytes: Buffer };

/** A POST route for one image: nothing of it is read before the sender is known, and never too much. */
export function imageRoute(
  route: DeskRoute,
  work: (request: ImageRequest) => Promise<object>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers)) return refuseJson(403, { error: 'other-site' });
    const type = request.headers.get('content-type') ?? '';
    if (!type.startsWith('image/')) return refuseJson(415, { error: 'image-unknown-kind' });
    try {
      const desk = await openDesk();
      const account = await desk.people.personOf(request.headers);
      const barrier = barrierFor(deskRoutes[route], account);
      if (barrier === 'forbidden') return refuseJson(403, { error: 'forbidden' });
      if (barrier || !account) return refuseJson(401, { error: 'signed-out' });
      const bytes = await readBody(request, MOST_UPLOAD_BYTES);
      if (!bytes) return refuseJson(413, { error: 'image-too-large' });
      return answerJson(200, await work({ desk, account, bytes }));
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal) throw error;
      return refuseJson(statusOf(refusal), refusal);
    }
  };
}
