import { deskPaths } from '@/lib/desk/desk-paths';
import { askAuth, cookiesOf, formRoute, goTo, withError } from '@/lib/desk/http/form-route';
import { typedCode } from '@/lib/desk/http/typed-code';

/** The second step of signing in: six digits from the phone, or one of the backup codes. */
export const POST = formRoute('/desk/api/code', async (request) => {
  const { locale, field, desk } = request;
  const code = typedCode(field('code'));
  const kind = /^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code';
  const answer = await askAuth(request, `/two-factor/${kind}`, { code });
  if (!answer.ok) {
    const error = answer.status === 429 ? 'too-often' : 'wrong-code';
    // Who it was is known only when the code is right.
    if (error === 'wrong-code') await desk.people.noteFailedSignIn('');
    return goTo(withError(deskPaths.code(locale), '', error), cookiesOf(answer));
  }
  const { user } = (await answer.clone().json()) as { user?: { email?: string } };
  if (user?.email) await desk.people.noteSignIn(user.email);
  return goTo(deskPaths.list(locale), cookiesOf(answer));
});
