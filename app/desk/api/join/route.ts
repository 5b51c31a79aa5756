import { deskPaths } from '@/lib/desk/desk-paths';
import { askAuth, cookiesOf, formRoute, goTo } from '@/lib/desk/http/form-route';
import { offerTwoFactor } from '@/lib/desk/http/offer-two-factor';

/** Opens the account of an invitation, signs it in and offers the secret for a phone. */
export const POST = formRoute('/desk/api/join', async (request) => {
  const { desk, field, locale } = request;
  const password = field('password');
  const wish = { name: field('name'), email: field('email'), password };
  const { email } = await desk.people.join(field('key'), wish);
  const signedIn = await askAuth(request, '/sign-in/email', { email, password });
  const { cookie } = await offerTwoFactor(request, password, signedIn);
  const cookies = [...cookiesOf(signedIn), ...(cookie ? [cookie] : [])];
  return goTo(deskPaths.twoFactor(locale), cookies);
});
