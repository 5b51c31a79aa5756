import { deskPaths } from '../desk-paths';
import { authRefusal } from './auth-refusal';
import { noFlash } from './flash';
import { askAuth, cookiesOf, type FormRequest, goTo, withError } from './form-route';
import { offerTwoFactor } from './offer-two-factor';
import { typedCode } from './typed-code';

/** With a password, offers a secret for a phone; with its first code, asks for one at every sign-in from now on. */
export async function answerTwoFactor(request: FormRequest): Promise<Response> {
  const { field, locale, desk, account } = request;
  const page = deskPaths.twoFactor(locale);
  if (field('password')) {
    const offer = await offerTwoFactor(request, field('password'));
    return offer.error ? goTo(withError(page, '', offer.error)) : goTo(page, [offer.cookie]);
  }
  const answer = await askAuth(request, '/two-factor/verify-totp', {
    code: typedCode(field('code')),
  });
  if (!answer.ok) return goTo(withError(page, '', authRefusal(answer, 'wrong-code')));
  // A code that is sent again turns nothing on.
  if (account && !account.hasTwoFactor) await desk.people.noteOwn(account, 'two-factor');
  return goTo(deskPaths.list(locale), [...cookiesOf(answer), noFlash]);
}
