import { isLocale, type Locale } from '@/i18n/locales';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import type { Account } from '../accounts/account';
import { deskRefusalOf, refusalOf } from '../accounts/refusal';
import { deskPaths } from '../desk-paths';
import { type Desk, openDesk } from '../open-desk';
import { isKind } from './is-kind';
import { isOwnOrigin } from './is-own-origin';
import { barrierFor } from './let-in';
import { readBody } from './read-body';
import { type DeskRoute, deskRoutes } from './routes';

/** One form of the desk that somebody sent, after it is certain that they may. */
export type FormRequest = {
  desk: Desk;
  locale: Locale;
  /** A field as text; empty if it was not sent. */
  field: (name: string) => string;
  /** Every value of a field that may be sent more than once. */
  fields: (name: string) => string[];
  account: Account | undefined;
  headers: Headers;
};

const MOST_BYTES = 64 * 1024;

/** A POST route for a form: refuses other sites, strangers and floods, then lets `work` answer. */
export function formRoute(
  route: DeskRoute,
  work: (request: FormRequest) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers)) return plain(403, 'other-site');
    const type = request.headers.get('content-type') ?? '';
    if (!isKind(type, 'application/x-www-form-urlencoded')) return plain(415, 'bad-request');
    const bytes = await readBody(request, MOST_BYTES);
    if (!bytes) return plain(413, 'too-large');
    const form = new URLSearchParams(bytes.toString('utf8'));
    const field = (name: string) => form.get(name) ?? '';
    const fields = (name: string) => form.getAll(name);
    const said = field('locale');
    const locale: Locale = isLocale(said) ? said : 'ar';
    try {
      const desk = await openDesk();
      const account = await desk.people.personOf(request.headers);
      const barrier = barrierFor(deskRoutes[route], account);
      if (barrier === 'forbidden') return plain(403, 'forbidden');
      if (barrier)
        return goTo(barrier === 'sign-in' ? deskPaths.signIn(locale) : deskPaths.twoFactor(locale));
      return await work({ desk, locale, field, fields, account, headers: request.headers });
    } catch (error) {
      const refusal = refusalOf(error) ?? deskRefusalOf(error);
      if (!refusal) throw error;
      return goTo(withError(field('page'), deskPaths.list(locale), refusal));
    }
  };
}

/** Asks Better Auth as its own client would; its cookies come back with the answer. */
export function askAuth(
  { desk, headers }: FormRequest,
  path: string,
  body: Record<string, unknown>,
  signedInBy?: Response,
): Promise<Response> {
  const { baseURL } = desk.auth.options;
  const own = new Headers({ 'content-type': 'application/json', origin: baseURL });
  for (const name of ['cookie', 'x-forwarded-for', 'user-agent']) {
    const value = headers.get(name);
    if (value !== null) own.set(name, value);
  }
  if (signedInBy)
    own.set(
      'cookie',
      cookiesOf(signedInBy)
        .map((line) => line.split(';')[0])
        .join('; '),
    );
  const url = `${baseURL}/desk/api/auth${path}`;
  return desk.auth.handler(
    new Request(url, { method: 'POST', headers: own, body: JSON.stringify(body) }),
  );
}

export function cookiesOf(answer: Response): string[] {
  return answer.headers.getSetCookie();
}

/** The next page after a form. */
export function goTo(address: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Back to the page that a form names, which says what was wrong. */
export function withError(page: string, otherwise: string, error: string): string {
  // Only ever a page of the desk: an address of another site begins with two slashes or a name.
  let url = new URL(/^\/desk\/[a-z]/.test(page) ? page : otherwise, 'http://desk');
  // What climbs out with dots would be the name of another site once they are resolved.
  if (!/^\/desk\/[a-z]/.test(url.pathname)) url = new URL(otherwise, 'http://desk');
  url.searchParams.set('error', error);
  return `${url.pathname}${url.search}`;
}

/** Says why in both languages: which one the sender reads stands in a form that was not looked at. */
export function plain(status: number, error: keyof typeof ar.Desk.errors): Response {
  return new Response(`${ar.Desk.errors[error]}\n${en.Desk.errors[error]}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
