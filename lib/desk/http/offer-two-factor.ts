import { authRefusal } from './auth-refusal';
import { flashCookie } from './flash';
import { askAuth, type FormRequest } from './form-route';

type Offer =
  | { cookie: string; error?: undefined }
  | { cookie?: undefined; error: 'wrong-password' | 'too-often' };

/** The cookie that shows the secret for a phone on the next page, or why there is none. */
export async function offerTwoFactor(
  request: FormRequest,
  password: string,
  signedInBy?: Response,
): Promise<Offer> {
  const answer = await askAuth(request, '/two-factor/enable', { password }, signedInBy);
  if (!answer.ok) return { error: authRefusal(answer, 'wrong-password') };
  const { totpURI, backupCodes } = (await answer.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  const { secret, isSecure } = request.desk;
  return { cookie: flashCookie({ totpUri: totpURI, backupCodes }, secret, isSecure) };
}
