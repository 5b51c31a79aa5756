import { deskPaths } from '@/lib/desk/desk-paths';
import { authRefusal } from '@/lib/desk/http/auth-refusal';
import { askAuth, cookiesOf, formRoute, goTo, withError } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/sign-in', async (request) => {
  const { locale, field, desk } = request;
  const email = field('email').trim().toLowerCase();
  const answer = await askAuth(request, '/sign-in/email', { email, password: field('password') });
  const { twoFactorRedirect } = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as {
    twoFactorRedirect?: boolean;
  };
  if (twoFactorRedirect) return goTo(deskPaths.code(locale), cookiesOf(answer));
  if (!answer.ok) {
    const error = authRefusal(answer, 'wrong-password');
    // A machine that was told to wait fills no log.
    if (error === 'wrong-password') await desk.people.noteFailedSignIn(email);
    return goTo(withError(deskPaths.signIn(locale), '', error));
  }
  await desk.people.noteSignIn(email);
  return goTo(deskPaths.list(locale), cookiesOf(answer));
});
