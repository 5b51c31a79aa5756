import { takeCode } from '../accounts/take-code';
import { deskPaths } from '../desk-paths';
import { authRefusal } from './auth-refusal';
import { askAuth, cookiesOf, type FormRequest, goTo, withError } from './form-route';
import { typedCode } from './typed-code';

/** After any other refusal no code is right any more: only the password begins anew. */
const WRONG = ['INVALID_CODE', 'INVALID_BACKUP_CODE'];

type Answer = { code?: string; token?: string; user?: { id: string; email: string } };

/** The second step of signing in: six digits from the phone, each once, or one of the backup codes. */
export async function answerCode(request: FormRequest): Promise<Response> {
  const { locale, field, desk, account } = request;
  const typed = typedCode(field('code'));
  const isTotp = /^\d{6}$/.test(typed);
  const path = `/two-factor/${isTotp ? 'verify-totp' : 'verify-backup-code'}`;
  const answer = await askAuth(request, path, { code: typed });
  // A refusal may have no body, or one that is no JSON: then its status alone says why.
  const said: Answer = await answer
    .clone()
    .json()
    .catch(() => ({}));
  const { code = '', token = '', user } = said;
  const over = withError(deskPaths.signIn(locale), '', 'sign-in-over');
  if (!answer.ok || !user) {
    const error = authRefusal(answer, 'wrong-code');
    if (error === 'wrong-code' && !WRONG.includes(code)) return goTo(over, cookiesOf(answer));
    // Who it was is known only when the code is right.
    if (error === 'wrong-code') await desk.people.noteFailedSignIn('');
    return goTo(withError(deskPaths.code(locale), '', error), cookiesOf(answer));
  }
  if (isTotp && !account && !(await takeCode(desk.database, user.id, typed))) {
    await (await desk.auth.$context).internalAdapter.deleteSession(token);
    await desk.people.noteFailedSignIn(user.email);
    return goTo(over);
  }
  await desk.people.noteSignIn(user.email);
  return goTo(deskPaths.list(locale), cookiesOf(answer));
}
