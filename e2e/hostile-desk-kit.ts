import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type APIRequestContext,
  type APIResponse,
  type Browser,
  expect,
  type Page,
} from '@playwright/test';
import { deskPage, SITE, words } from './desk-people';

export const CONTENT = `${SITE}/content`;
export const errors: Record<string, string> = words('ar').errors;

/** The draft that is attacked, another one, and names that Git has for other things. */
export type Target = {
  id: string;
  version: string;
  other: string;
  otherVersion: string;
  head: string;
  tree: string;
};

export const git = (...args: string[]) =>
  execFileSync('git', ['-C', CONTENT, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

/** Whatever a refused request must leave as it was: Git, the content folder, and what lies around it. */
export function everything(): string[] {
  return [
    git('for-each-ref', '--format=%(refname) %(objectname)'),
    ...filesBelow(CONTENT),
    ...['.', '..', '/tmp', SITE, `${SITE}/data`].map(
      (folder) => `${folder} ${readdirSync(folder).filter(isOfAttack).join()}`,
    ),
  ];
}

/** Attacks name what they would make: nobody else on this machine makes a file of such a name. */
function isOfAttack(name: string): boolean {
  return name.includes('pwned');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/.git'))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`);
}

/** Somebody's requests, as a page of the desk sends them. */
export class Attacker {
  constructor(
    readonly request: APIRequestContext,
    readonly site: string,
  ) {}

  /** JSON to a route of `/desk/api/`; a text is sent as it stands. */
  json(route: string, body: unknown, headers: Record<string, string> = {}): Promise<APIResponse> {
    const data = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return this.request.post(`/desk/api/${route}`, {
      data: Buffer.from(data),
      headers: { origin: this.site, 'content-type': 'application/json', ...headers },
    });
  }

  form(route: string, fields: Record<string, string> | [string, string][]): Promise<APIResponse> {
    const data = new URLSearchParams(fields);
    for (const [name, value] of [
      ['locale', 'ar'],
      ['page', '/desk/ar'],
    ] as const)
      if (!data.has(name)) data.append(name, value);
    return this.request.post(`/desk/api/${route}`, {
      data: Buffer.from(data.toString()),
      headers: { origin: this.site, 'content-type': 'application/x-www-form-urlencoded' },
      maxRedirects: 0,
    });
  }

  image(bytes: Buffer, headers: Record<string, string> = {}): Promise<APIResponse> {
    return this.request.post('/desk/api/media', {
      data: bytes,
      headers: { origin: this.site, 'content-type': 'image/jpeg', ...headers },
    });
  }

  /** Begins a story; its draft's id and version. */
  async begin(slug: string, title = 'قصة'): Promise<{ id: string; version: string }> {
    const answer = await this.form('begin', { slug, section: 'culture', title });
    const id = /\/desk\/ar\/story\/(\w+)$/.exec(answer.headers().location ?? '')?.[1];
    expect(id, slug).toBeDefined();
    return (await this.json('draft/read', { id })).json();
  }

  async discard(id: string): Promise<void> {
    const { version } = await (await this.json('draft/read', { id })).json();
    expect((await this.json('draft/discard', { id, version })).status()).toBe(200);
  }
}

/** A page on which the chief is signed in, and the chief's requests from it. */
export async function openAttack(
  browser: Browser,
  site = '',
): Promise<{ page: Page; by: Attacker }> {
  const page = await deskPage(browser, 'ar');
  return { page, by: new Attacker(page.request, site) };
}

/** What the desk says of this refusal in Arabic. */
export function inArabic(error: string): string {
  const text = errors[error] ?? '';
  expect(text, error).toMatch(/[\u0621-\u064a]{2}/);
  return text;
}

/** A JSON route refused: not by breaking, with a message in Arabic, and nothing was written. */
export async function refused(answer: APIResponse, error: string): Promise<void> {
  const said = await answer.text();
  expect(answer.status(), said).toBeGreaterThanOrEqual(400);
  expect(answer.status(), said).toBeLessThan(500);
  expect(JSON.parse(said)).toMatchObject({ error });
  inArabic(error);
}

/** Errors that the desk's list was seen to say: it says them by their names alone. */
const seen = new Set<string>();

/** A form was refused: it leads back to a page of the desk that says why in Arabic. */
export async function sentBack(
  { request }: Attacker,
  answer: APIResponse,
  error: string,
): Promise<void> {
  const { location = '' } = answer.headers();
  expect([answer.status(), location]).toEqual([303, expect.stringMatching(/^\/desk\/ar(\/|\?)/)]);
  expect(new URL(location, 'http://desk').searchParams.get('error')).toBe(error);
  if (seen.has(error)) return;
  const page = await request.get(location);
  expect(await page.text()).toContain(inArabic(error));
  seen.add(error);
}
