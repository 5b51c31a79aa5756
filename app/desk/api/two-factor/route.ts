import { deskPaths } from '@/lib/desk/desk-paths';
import { noFlash } from '@/lib/desk/http/flash';
import { askAuth, cookiesOf, formRoute, goTo, withError } from '@/lib/desk/http/form-route';
import { offerTwoFactor } from '@/lib/desk/http/offer-two-factor';
import { typedCode } from '@/lib/desk/http/typed-code';

/** With a password, offers a secret for a phone; with its first code, asks for one at every sign-in from now on. */
export const POST = formRoute('/desk/api/two-factor', async (request) => {
  const { field, locale } = request;
  const page = deskPaths.twoFactor(locale);
  if (field('password')) {
    const offer = await offerTwoFactor(request, field('password'));
    return offer ? goTo(page, [offer]) : goTo(withError(page, '', 'wrong-password'));
  }
  const answer = await askAuth(request, '/two-factor/verify-totp', {
    code: typedCode(field('code')),
  });
  if (!answer.ok) return goTo(withError(page, '', 'wrong-code'));
  return goTo(deskPaths.list(locale), [...cookiesOf(answer), noFlash]);
});
