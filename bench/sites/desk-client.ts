import { execFileSync } from 'node:child_process';
import { totp } from '../../e2e/totp';

/** Somebody at the desk without a browser: cookies, forms and JSON. */
export class DeskClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Opens the account of the first chief, as its link is printed by `npm start`. */
  static async asFirstChief(url: string, data: string): Promise<DeskClient> {
    const client = new DeskClient(url);
    const printed = execFileSync(process.execPath, ['.midad/program/first-chief.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', MIDAD_DATA: data, PORT: new URL(url).port },
    });
    const key = /[?&]key=([^\s&]+)/.exec(printed)?.[1];
    if (!key) throw new Error(`No link for a first chief was printed:\n${printed}`);
    const person = { name: 'Bench', email: 'bench@example.org', password: 'a long sentence here' };
    await client.form('join', { ...person, key });
    const page = await client.page('/desk/en/two-factor');
    const secret = /<dd[^>]*>([A-Z2-7\s]+)<\/dd>/.exec(page)?.[1] ?? '';
    await client.form('two-factor', { code: totp(secret) });
    return client;
  }

  /** Sends a form; the address that it leads to. */
  async form(name: string, fields: Record<string, string>): Promise<string> {
    const body = new URLSearchParams({ locale: 'en', page: '/desk/en', ...fields });
    const answer = await this.send(`/desk/api/${name}`, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const to = answer.headers.get('location') ?? '';
    if (answer.status !== 303 || to.includes('error='))
      throw new Error(`${name} answered ${answer.status} and leads to “${to}”.`);
    return to;
  }

  async json<T>(name: string, value: object): Promise<T> {
    const answer = await this.send(`/desk/api/${name}`, {
      method: 'POST',
      body: JSON.stringify(value),
      headers: { 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async page(path: string): Promise<string> {
    const answer = await this.send(path, {});
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    return answer.text();
  }

  /** The session, for a browser that goes on with it. */
  cookieList(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.url }));
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(this.url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), origin: this.url, cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}
