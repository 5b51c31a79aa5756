import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from '@playwright/test';
import type { Locale } from '@/i18n/locales';
import { messages } from './pages';
import { halfMinute, totp } from './totp';

/** Where the server of the tests keeps its data and its content; both are made anew at its start. */
export const SITE = 'test-results/site';
export const PASSWORD = 'جملة طويلة أتذكرها';
export const CHIEF = 'chief@example.org';

/**
 * Somebody with an account: what they know, the half minute whose code they typed last, and the browser in which
 * they signed in last.
 */
type Known = {
  password: string;
  key: string;
  used?: number;
  cookies?: Awaited<ReturnType<BrowserContext['storageState']>>;
};

const FILE = `${SITE}/people.json`;

/** An address that no other test has: the desk counts guesses by it. */
export function addressOf(name: string): Record<string, string> {
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(name).digest();
  return { 'x-test-address': `10.${a}.${b}.${c}` };
}

export const words = (locale: Locale) => messages[locale].Desk;

function known(): Record<string, Known> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** What somebody types to sign in: the password, and a code of their phone. */
export function secretsOf(email: string): { password: string; code: () => Promise<string> } {
  const { password = PASSWORD } = known()[email] ?? {};
  return { password, code: () => newCode(email) };
}

/** A code that they have not typed yet: the desk takes each once, and those of the half minutes beside this one. */
async function newCode(email: string): Promise<string> {
  const { key = '', used = 0 } = known()[email] ?? {};
  const at = Math.max(halfMinute(), used + 1);
  if (at > halfMinute() + 1) {
    test.setTimeout(test.info().timeout + 60_000);
    await expect.poll(halfMinute, { timeout: 60_000 }).toBeGreaterThanOrEqual(at - 1);
  }
  remember(email, { used: at });
  return totp(key, at);
}

/** Remembers somebody for the tests that come after. */
export function remember(email: string, facts: Partial<Known>): void {
  const people = known();
  people[email] = { password: PASSWORD, key: '', ...people[email], ...facts };
  writeFileSync(FILE, JSON.stringify(people));
}

/** What the program prints that makes the first chief's link; nothing once there is a chief. */
export function firstLink(): string {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    MIDAD_DATA: `${SITE}/data`,
    PORT: '4317',
  };
  return execFileSync(process.execPath, ['.midad/program/first-chief.mjs'], {
    env,
    encoding: 'utf8',
  });
}

/** Opens an account on the page of an invitation, with the phone's code; ends on the list of stories. */
export async function join(
  page: Page,
  locale: Locale,
  { name, email }: { name: string; email: string },
): Promise<void> {
  const { join: own, twoFactor, fullName, password, email: address } = words(locale);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.title);
  await page.getByLabel(fullName).fill(name);
  const addressField = page.getByLabel(address);
  if ((await addressField.count()) > 0) await addressField.fill(email);
  await page.getByLabel(password, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: own.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(twoFactor.title);
  const key = ((await page.locator('dd').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel(twoFactor.label).fill(totp(key));
  await page.getByRole('button', { name: twoFactor.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(locale).list.title);
  remember(email, { password: PASSWORD, key });
}

/** Signs in with password and code; ends on the list of stories. */
export async function signIn(page: Page, locale: Locale, email: string): Promise<void> {
  const own = words(locale);
  const { password, code } = secretsOf(email);
  await page.goto(`/desk/${locale}/sign-in`);
  await page.getByLabel(own.email).fill(email);
  await page.getByLabel(own.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: own.signIn.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.code.title);
  await page.getByLabel(own.code.label).fill(await code());
  await page.getByRole('button', { name: own.code.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.list.title);
}

/** As `signIn`, unless the last sign-in of this person still holds. */
export async function enter(page: Page, locale: Locale, email: string): Promise<void> {
  await page.context().addCookies(known()[email]?.cookies?.cookies ?? []);
  await page.goto(`/desk/${locale}`);
  if (page.url().includes('/sign-in')) await signIn(page, locale, email);
  remember(email, { cookies: await page.context().storageState() });
}

/** The chief's account, opened by the first link if nobody has opened it yet. */
export async function ensureChief(page: Page, locale: Locale = 'ar'): Promise<void> {
  if (known()[CHIEF]) return;
  const link = /http:\S+/.exec(firstLink())?.[0] ?? '';
  const { pathname, search } = new URL(link);
  await page.goto(pathname.replace('/desk/ar/', `/desk/${locale}/`) + search);
  await join(page, locale, { name: 'رئيسة التحرير', email: CHIEF });
}

/** A browser in which somebody is signed in, on the list of stories; the sign-in is used again if it can be. */
export async function deskPage(
  browser: Browser,
  locale: Locale,
  email = CHIEF,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    ...options,
    extraHTTPHeaders: addressOf(`${email} ${Date.now()}`),
    storageState: known()[email]?.cookies,
  });
  const page = await context.newPage();
  if (email === CHIEF) await ensureChief(page, locale);
  await enter(page, locale, email);
  return page;
}

/** Invites somebody, who opens an account; the page is one of a chief. */
export async function invite(
  chief: Page,
  browser: Browser,
  locale: Locale,
  {
    name,
    email,
    role,
    sections = '',
  }: { name: string; email: string; role: 'chief' | 'editor' | 'writer'; sections?: string },
): Promise<void> {
  if (known()[email]) return;
  const { peoplePage, email: address } = words(locale);
  await chief.goto(`/desk/${locale}/people`);
  await chief.getByLabel(address).fill(email);
  await chief.getByLabel(peoplePage.role, { exact: true }).selectOption(role);
  const form = chief.getByRole('region', { name: peoplePage.inviteTitle });
  await form.getByLabel(peoplePage.sections).fill(sections);
  await chief.getByRole('button', { name: peoplePage.invite }).click();
  const link = (await chief.getByRole('status').getByRole('link').textContent()) ?? '';
  const context = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: addressOf(email),
  });
  const page = await context.newPage();
  await page.goto(link);
  await join(page, locale, { name, email });
  remember(email, { cookies: await context.storageState() });
  await context.close();
}
