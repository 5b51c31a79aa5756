import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { totp } from '@/e2e/totp';
import { deskPaths } from '../desk-paths';
import { openDesk } from '../open-desk';
import { answerCode } from './answer-code';
import { answerPassword } from './answer-password';
import { answerTwoFactor } from './answer-two-factor';
import { readFlash } from './flash';
import { askAuth, type FormRequest, formRoute } from './form-route';

const PASSWORD = 'كلمة سر طويلة جدا';
const EMAIL = 'chief@example.org';
const ORIGIN = 'http://localhost:3000';

const folder = mkdtempSync(path.join(tmpdir(), 'midad-sign-in-'));
const routes = {
  code: formRoute('/desk/api/code', answerCode),
  password: formRoute('/desk/api/password', answerPassword),
  twoFactor: formRoute('/desk/api/two-factor', answerTwoFactor),
};

let key: string;
let addresses = 0;

/** A browser at an address of its own, which keeps its cookies. */
class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly address = `192.0.2.${++addresses}`;

  /** Sends a form; where it leads. */
  async send(route: keyof typeof routes, fields: Record<string, string>): Promise<string> {
    const body = new URLSearchParams({ locale: 'ar', ...fields });
    const url = `${ORIGIN}/desk/api/${route}`;
    const answer = await routes[route](
      new Request(url, { method: 'POST', headers: this.headers(), body }),
    );
    this.keep(answer);
    return answer.headers.get('location') ?? String(answer.status);
  }

  async signIn(email = EMAIL): Promise<void> {
    const request = { desk: await openDesk(), headers: this.headers() } as FormRequest;
    this.keep(await askAuth(request, '/sign-in/email', { email, password: PASSWORD }));
  }

  /** The key that the last page showed for a phone. */
  async phone(): Promise<string> {
    const flash = readFlash(this.headers().get('cookie'), (await openDesk()).secret);
    const uri = flash && 'totpUri' in flash ? flash.totpUri : '';
    return new URL(uri).searchParams.get('secret') ?? '';
  }

  async who() {
    return (await openDesk()).people.personOf(this.headers());
  }

  private keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  private headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const host = new URL(ORIGIN).host;
    return new Headers({ origin: ORIGIN, host, cookie, 'x-forwarded-for': this.address });
  }
}

const error = (page: string, name: string) => `${page}?error=${name}`;

beforeAll(async () => {
  vi.stubEnv('MIDAD_DATA', folder);
  const { people, auth } = await openDesk();
  const secret = (await people.inviteFirstChief()) ?? '';
  await people.join(secret, { name: 'رئيسة', email: EMAIL, password: PASSWORD });
  const { headers } = await auth.api.signInEmail({
    body: { email: EMAIL, password: PASSWORD },
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0]);
  const signedIn = new Headers({ cookie: cookie.join('; ') });
  const offer = await auth.api.enableTwoFactor({
    body: { password: PASSWORD },
    headers: signedIn,
  });
  key = new URL('totpURI' in offer ? offer.totpURI : '').searchParams.get('secret') ?? '';
  await auth.api.verifyTOTP({ body: { code: totp(key) }, headers: signedIn });
});
beforeEach(async () => {
  const { db } = (await openDesk()).database;
  await db.deleteFrom('deskUsedCode').execute();
});
afterAll(async () => {
  await (await openDesk()).database.db.destroy();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('a code from the phone', () => {
  it('opens one session, whoever else has seen it', async () => {
    const [own, other] = [new Browser(), new Browser()];
    await Promise.all([own.signIn(), other.signIn()]);
    const code = totp(key);
    expect(await own.send('code', { code })).toBe(deskPaths.list('ar'));
    expect(await own.who()).toMatchObject({ email: EMAIL });
    expect(await other.send('code', { code })).toBe(error(deskPaths.signIn('ar'), 'sign-in-over'));
    expect(await other.who()).toBeUndefined();
    const { audit } = await openDesk();
    expect((await audit.list()).slice(0, 2)).toMatchObject([
      { action: 'sign-in-failed', subject: EMAIL },
      { action: 'sign-in', subject: EMAIL },
    ]);
  });

  it('is not called wrong where no code is right any more', async () => {
    const browser = new Browser();
    await browser.signIn();
    for (let tries = 0; tries < 5; tries++)
      expect(await browser.send('code', { code: '000000' })).toBe(
        error(deskPaths.code('ar'), 'wrong-code'),
      );
    expect(await browser.send('code', { code: totp(key) })).toBe(
      error(deskPaths.signIn('ar'), 'sign-in-over'),
    );
    await browser.signIn();
    expect(await browser.send('code', { code: totp(key) })).toBe(deskPaths.list('ar'));
  });
});

describe('the audit log', () => {
  it('says who changed a password, and who turned the phone on', async () => {
    const { people, audit } = await openDesk();
    const [chief] = await people.list();
    if (!chief) throw new Error('Nobody joined.');
    const email = 'writer@example.org';
    const secret = await people.invite(chief, { email, role: 'writer', sections: [] });
    await people.join(secret, { name: 'كاتب', email, password: PASSWORD });
    const browser = new Browser();
    await browser.signIn(email);
    await browser.send('twoFactor', { password: PASSWORD });
    const own = await browser.phone();
    for (let tries = 0; tries < 2; tries++)
      expect(await browser.send('twoFactor', { code: totp(own) })).toBe(deskPaths.list('ar'));
    const wish = { password: PASSWORD, newPassword: `${PASSWORD} جديدة` };
    expect(await browser.send('password', wish)).toBe(`${deskPaths.account('ar')}?done=password`);
    const actor = `كاتب <${email}>`;
    expect((await audit.list()).slice(0, 3)).toMatchObject([
      { action: 'password', actor },
      { action: 'two-factor', actor },
      { action: 'join', actor },
    ]);
  });
});

describe('whoever tries too often', () => {
  it('is told so, and not that what was typed is wrong', async () => {
    const browser = new Browser();
    await browser.signIn();
    await browser.send('code', { code: totp(key) });
    const answers: string[] = [];
    for (let tries = 0; tries < 4; tries++)
      answers.push(
        await browser.send('password', { password: 'غير كلمة السر', newPassword: PASSWORD }),
      );
    const page = deskPaths.account('ar');
    expect(answers[2]).toBe(error(page, 'wrong-password'));
    expect(answers[3]).toBe(error(page, 'too-often'));
    for (let tries = 0; tries < 4; tries++)
      answers.push(await browser.send('twoFactor', { password: 'غير كلمة السر' }));
    expect(answers.at(-1)).toBe(error(deskPaths.twoFactor('ar'), 'too-often'));
  });
});
