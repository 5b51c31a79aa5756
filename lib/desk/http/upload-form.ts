import { isLocale, type Locale } from '@/i18n/locales';
import type { Account } from '../accounts/account';
import { deskRefusalOf, refusalOf } from '../accounts/refusal';
import { deskPaths } from '../desk-paths';
import { MOST_UPLOAD_BYTES } from '../media/prepare-image';
import { type Desk, openDesk } from '../open-desk';
import { goTo, plain, withError } from './form-route';
import { isKind } from './is-kind';
import { isOwnOrigin } from './is-own-origin';
import { barrierFor } from './let-in';
import { readBody } from './read-body';
import { type DeskRoute, deskRoutes } from './routes';

/** A form with one image that a page without script sent, after it is certain that the sender may. */
type UploadRequest = { desk: Desk; account: Account; locale: Locale; image: Buffer };

/** What the form's other fields and its lines between them may take. */
const FRAME_BYTES = 16 * 1024;
/** A language and a file are two: whoever sends thousands wants to keep the desk busy. */
const MOST_PARTS = 10;

/**
 * A POST route for a form with a file called `image`. Its language comes from the page it was sent from:
 * whoever may not upload, or sends too much, is told so before the form is read.
 */
export function uploadForm(
  route: DeskRoute,
  work: (request: UploadRequest) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers)) return plain(403, 'other-site');
    const type = request.headers.get('content-type') ?? '';
    if (!isKind(type, 'multipart/form-data')) return plain(415, 'bad-request');
    const locale = localeOf(request.headers.get('referer'));
    const refuse = (error: string) => goTo(withError(deskPaths.media(locale), '', error));
    try {
      const desk = await openDesk();
      const account = await desk.people.personOf(request.headers);
      const barrier = barrierFor(deskRoutes[route], account);
      if (barrier === 'forbidden') return plain(403, 'forbidden');
      if (barrier === 'two-factor') return goTo(deskPaths.twoFactor(locale));
      if (barrier || !account) return goTo(deskPaths.signIn(locale));
      const bytes = await readBody(request, MOST_UPLOAD_BYTES + FRAME_BYTES);
      if (!bytes) return refuse('image-too-large');
      if (partsOf(bytes, type) > MOST_PARTS) return refuse('too-large');
      const image = await fileOf(bytes, type);
      if (!image) return refuse('image-empty');
      return await work({ desk, account, locale, image });
    } catch (error) {
      const refusal = refusalOf(error) ?? deskRefusalOf(error);
      if (!refusal) throw error;
      return refuse(refusal);
    }
  };
}

/** How many parts a form has, counted before anybody takes it apart; stops where there are too many. */
function partsOf(bytes: Buffer, type: string): number {
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const line = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  let parts = 0;
  for (let at = bytes.indexOf(line); at >= 0; at = bytes.indexOf(line, at + line.length))
    if (++parts > MOST_PARTS + 1) break;
  return parts - 1;
}

/** The bytes of the file; what it calls itself counts for nothing. */
async function fileOf(bytes: Buffer, type: string): Promise<Buffer | undefined> {
  try {
    const form = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData();
    const file = form.get('image');
    return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : undefined;
  } catch (error) {
    // No form, whatever its header says.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function localeOf(page: string | null): Locale {
  const said = /^https?:\/\/[^/]+\/desk\/(\w+)/.exec(page ?? '')?.[1] ?? '';
  return isLocale(said) ? said : 'ar';
}
