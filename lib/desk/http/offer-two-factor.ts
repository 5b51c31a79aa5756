import { flashCookie } from './flash';
import { askAuth, type FormRequest } from './form-route';

/** The cookie that shows the secret for a phone on the next page; undefined if the password is wrong. */
export async function offerTwoFactor(
  request: FormRequest,
  password: string,
  signedInBy?: Response,
): Promise<string | undefined> {
  const answer = await askAuth(request, '/two-factor/enable', { password }, signedInBy);
  if (!answer.ok) return undefined;
  const { totpURI, backupCodes } = (await answer.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  const { secret, isSecure } = request.desk;
  return flashCookie({ totpUri: totpURI, backupCodes }, secret, isSecure);
}
