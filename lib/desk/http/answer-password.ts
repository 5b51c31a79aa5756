import { passwordLength } from '../accounts/account';
import { deskPaths } from '../desk-paths';
import { authRefusal } from './auth-refusal';
import { askAuth, cookiesOf, type FormRequest, goTo, withError } from './form-route';

/** Another password; every other session of this person ends. */
export async function answerPassword(request: FormRequest): Promise<Response> {
  const { field, locale, desk, account } = request;
  const page = deskPaths.account(locale);
  const answer = await askAuth(request, '/change-password', {
    currentPassword: field('password'),
    newPassword: field('newPassword'),
    revokeOtherSessions: true,
  });
  if (!answer.ok) {
    const isShort = field('newPassword').length < passwordLength.shortest;
    const error = isShort ? 'short-password' : authRefusal(answer, 'wrong-password');
    return goTo(withError(page, '', error));
  }
  if (account) await desk.people.noteOwn(account, 'password');
  return goTo(`${page}?done=password`, cookiesOf(answer));
}
