import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, expect, type Frame, type Page, test } from '@playwright/test';
import { messages } from './pages';
import { totp } from './totp';
import { writeInvitation } from './write-invitation';

const DATA = 'test-results/site/data';
const SECRET_TITLE = 'عنوان لا يراه القراء قبل النشر';
const words = messages.ar.Desk;
const own = words.preview;

test.describe.configure({ mode: 'serial' });
// Without `null`, Playwright tells every frame that its reader wishes light colours.
const ownColours = { colorScheme: null };
test.use({ javaScriptEnabled: true, viewport: { width: 1440, height: 1000 }, ...ownColours });

let session: Awaited<ReturnType<BrowserContext['storageState']>>;
let id = '';
let link = '';

const post = (page: Page, route: string, data: object) =>
  page.request.post(`/desk/api/${route}`, {
    data,
    headers: { origin: test.info().project.use.baseURL ?? '' },
  });

const arabic = (fields: string[], body: string) =>
  ['---', ...fields, 'publishedAt: 2026-11-20T09:00:00+03:00', '---', '', body, ''].join('\n');
const plain = [`title: '${SECRET_TITLE}'`, "summary: 'ملخص في جملة.'", 'section: culture'];
const rest = ['label: news', 'status: published', 'authors: [culture-desk]'];

const check = async (page: Page, files: { ar?: string; en?: string }) => {
  const answer = await post(page, 'draft/check', { id, files });
  expect(answer.status()).toBe(200);
};

/** A page that is signed in, and what its console complained about. */
async function signedIn(page: Page): Promise<string[]> {
  await page.context().addCookies(session.cookies);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => faults.push(`dialog ${dialog.message()}`));
  return faults;
}

const previewFrame = async (page: Page): Promise<Frame> => {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The preview has no frame.');
  return frame;
};

test('a chief joins and begins a story', async ({ page }) => {
  await page.goto('/desk/ar');
  await page.goto(`/desk/ar/join?key=${writeInvitation('chief', 'preview@example.org')}`);
  await page.getByLabel(words.fullName).fill('رئيسة التحرير');
  await page.getByLabel(words.password, { exact: true }).fill('جملة طويلة أتذكرها');
  await page.getByRole('button', { name: words.join.submit }).click();
  const key = ((await page.locator('dd').textContent()) ?? '').replace(/\s/g, '');
  await page.getByLabel(words.twoFactor.label).fill(totp(key));
  await page.getByRole('button', { name: words.twoFactor.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.list.title);
  session = await page.context().storageState();
  const answer = await page.request.post('/desk/api/begin', {
    form: { locale: 'ar', slug: 'a-preview-of-mine', section: 'culture', title: 'مسودة' },
    headers: { origin: test.info().project.use.baseURL ?? '' },
    maxRedirects: 0,
  });
  id = /story\/(\w+)$/.exec(answer.headers().location ?? '')?.[1] ?? '';
  expect(id).not.toBe('');
});

test('shows what was typed and not saved, in the site’s own look, in Arabic and English', async ({
  page,
}) => {
  const faults = await signedIn(page);
  await page.goto(`/desk/ar/preview/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مسودة');
  const ar = arabic([...plain, ...rest], 'فقرة **مهمة** أولى.\n\n## عنوان داخلي\n\nفقرة ثانية.');
  const en = '---\ntitle: A title\nsummary: In one sentence.\n---\n\nAn English paragraph.\n';
  await check(page, { ar, en });
  await page.goto(`/desk/ar/preview/${id}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECRET_TITLE);
  await expect(page.locator('.story-body strong')).toHaveText('مهمة');
  await expect(page.locator('.story-body p').first()).toHaveCSS('font-family', /Naskh/);
  await expect(page.getByText('مكتب الثقافة').first()).toBeVisible();
  await page.goto(`/desk/en/preview/${id}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title');
  await expect(page.locator('.story-body')).toHaveText('An English paragraph.');
  await page.goto(`/desk/ar/preview/${id}?look=cards`);
  await expect(page.getByRole('heading', { name: own.searchResult })).toBeVisible();
  await expect(page.getByText(`${SECRET_TITLE} | `)).toBeVisible();
  const card = page.getByRole('img', { name: SECRET_TITLE });
  const size = (image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight];
  await expect.poll(() => card.evaluate(size)).toEqual([1200, 630]);
  await expect(page.locator('.story-body')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('keeps the last sound text beside what is wrong with the new one', async ({ page }) => {
  const faults = await signedIn(page);
  await check(page, { ar: arabic([...plain, ...rest], 'نص {process.env.SECRET}') });
  await page.goto(`/desk/ar/preview/${id}`);
  await expect(page.getByRole('status')).toContainText(own.older);
  await expect(page.locator('.story-body')).toContainText('فقرة ثانية');
  await check(page, { ar: '---\ntitle: "\n---\nنص' });
  await page.goto(`/desk/en/preview/${id}?desk=ar`);
  await expect(page.getByRole('status')).toContainText(own.older);
  await expect(page.getByRole('status')).toHaveAttribute('dir', 'rtl');
  expect(faults).toEqual([]);
});

test('hostile words in every field are text or problems, and run nothing', async ({ page }) => {
  const faults = await signedIn(page);
  const bad = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
  const quoted = `'${bad}'`;
  const fields = [
    `title: ${quoted}`,
    `kicker: ${quoted}`,
    `summary: ${quoted}`,
    `section: ${quoted}`,
    `label: ${quoted}`,
    `status: ${quoted}`,
    `updatedAt: ${quoted}`,
    `topics: [${quoted}, ../../../etc/passwd]`,
    `authors: [${quoted}, {a: b}, 3]`,
    `related: [${quoted}, ../store]`,
    `hero: {src: ${quoted}, alt: ${quoted}, caption: ${quoted}, credit: ${quoted}}`,
    `keyPoints: [${quoted}]`,
    `corrections: [{date: ${quoted}, text: ${quoted}}, {date: 2026-01-01T00:00:00Z, text: ${quoted}}]`,
    `${quoted}: 1`,
  ];
  for (const look of ['page', 'cards']) {
    await check(page, { ar: arabic(fields, '`{alert(3)}` نص &lt;script&gt;') });
    await page.goto(`/desk/ar/preview/${id}?look=${look}`);
    await expect(page.getByText('<img src=x onerror=alert(2)>').first()).toBeVisible();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
  for (const body of [
    bad,
    '<script>alert(1)</script>',
    '{globalThis.process.exit(1)}',
    'import x from "node:fs"\n\nنص',
    '[رابط](javascript:alert(1))',
    '<Figure src={alert(1)} />',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>" />',
    '<Figure src="../../../etc/passwd" />',
    '<ReadAlso slug="../../x" />',
  ]) {
    await check(page, { ar: arabic([...plain, ...rest], body) });
    await page.goto(`/desk/ar/preview/${id}`);
    await expect(page.getByRole('status'), body).toContainText(own.older);
    await expect(page.locator('iframe, a[href^="javascript:"]'), body).toHaveCount(0);
  }
  const image = '<Figure src="not-there.jpg" alt="وصف" caption="شرح" credit="م" />';
  await check(page, { ar: arabic([...plain, ...rest], `نص\n\n${image}`) });
  await page.goto(`/desk/ar/preview/${id}`);
  await expect(page.getByText(own.pendingImage)).toBeVisible();
  await expect(page.getByText('not-there.jpg')).toBeVisible();
  expect(faults).toEqual([]);
});

test('the pane shows new texts when told to, where the reader stands', async ({ page }) => {
  const faults = await signedIn(page);
  const long = Array.from({ length: 60 }, (_, n) => `فقرة ${n}.`).join('\n\n');
  await check(page, { ar: arabic([...plain, ...rest], long) });
  await page.goto(`/desk/ar/story/${id}/preview`);
  const frame = await previewFrame(page);
  await expect(frame.getByText('فقرة 59.')).toBeAttached();
  await expect(page.getByText(own.updating)).toHaveCount(0);
  const isDark = () => frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await isDark()).toBe(false);
  await page.getByRole('button', { name: own.dark, exact: true }).click();
  await expect.poll(isDark).toBe(true);
  const width = () => frame.evaluate(() => innerWidth);
  expect(await width()).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: own.desktop, exact: true }).click();
  await expect.poll(width).toBeGreaterThanOrEqual(1280);
  await frame.evaluate(() => scrollTo(0, 700));
  await check(page, { ar: arabic([...plain, ...rest], long.replace('فقرة 30.', 'فقرة جديدة.')) });
  // The editor's own words to the frame, as `PreviewPane` says them when its stamp changes.
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    target?.postMessage({ type: 'midad-preview-refresh', stamp: 7 }, location.origin);
  });
  await expect(frame.getByText('فقرة جديدة.')).toBeAttached();
  expect(await frame.evaluate(() => scrollY)).toBe(700);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect.poll(async () => (await previewFrame(page)).url()).toContain('/desk/en/preview/');
  const popup = page.waitForEvent('popup');
  await (await previewFrame(page)).locator('a[href="/en/latest"]').first().click();
  await (await popup).close();
  expect((await previewFrame(page)).url()).toContain('/desk/en/preview/');
  expect(faults).toEqual([]);
});

test('hears nobody but its own editor, and stands in no other site’s frame', async ({ page }) => {
  await signedIn(page);
  const answer = await page.request.get(`/desk/ar/preview/${id}`);
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect((await page.request.get(`/desk/ar/story/${id}/preview`)).headers()).toMatchObject({
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  await page.goto(`/desk/ar/story/${id}/preview`);
  const frame = await previewFrame(page);
  await frame.getByRole('heading', { level: 1 }).waitFor();
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('_rsc=') && asked.push(request.url()));
  // From itself instead of its parent, of another shape, and told of another origin.
  await frame.evaluate(() => {
    window.postMessage({ type: 'midad-preview-refresh', stamp: 1 }, '*');
    const data = { type: 'midad-preview-refresh', stamp: 2 };
    const event = { data, origin: 'https://evil.example', source: window.parent };
    window.dispatchEvent(new MessageEvent('message', event));
  });
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    for (const data of [
      null,
      'midad-preview-refresh',
      { type: 'midad-preview-refresh' },
      { stamp: 1 },
    ])
      target?.postMessage(data, location.origin);
  });
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});

test('is for nobody who may not edit the draft', async ({ page, browser }) => {
  for (const address of [`/desk/ar/preview/${id}`, `/desk/ar/story/${id}/preview`]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/desk\/ar\/sign-in$/);
  }
  for (const route of ['draft/share', 'draft/presence', 'draft/check'])
    expect((await post(page, route, { id })).status()).toBe(401);
  const signed = await browser.newContext({ storageState: session });
  const other = await signed.newPage();
  for (const wrong of ['0'.repeat(20), '..%2f..%2fmain', 'HEAD', "'"])
    expect((await other.request.get(`/desk/ar/preview/${wrong}`)).status()).toBe(404);
  expect((await post(other, 'draft/share', { id: '0'.repeat(20) })).status()).toBe(404);
  expect((await post(other, 'draft/share', { id: { a: 1 } })).status()).toBe(422);
  await signed.close();
});

test('tells who else is at the draft, and what is new', async ({ page }) => {
  await signedIn(page);
  const answer = await post(page, 'draft/presence', { id });
  const facts = (await answer.json()) as { version: string };
  expect(facts).toMatchObject({ people: [], state: 'writing', comments: 0 });
  await post(page, 'draft/comment', { id, text: 'ملاحظة', quote: '', locale: 'ar' });
  const later = await (await post(page, 'draft/presence', { id })).json();
  expect(later).toMatchObject({ comments: 1 });
  expect(later.version).not.toBe(facts.version);
  expect(await (await post(page, 'draft/presence', { id, leave: true })).json()).toEqual({
    people: [],
  });
});

test('a link shows the saved draft in one browser, without script, until it is revoked', async ({
  page,
  browser,
}) => {
  await signedIn(page);
  const { version } = await (await post(page, 'draft/presence', { id })).json();
  const ar = arabic([...plain, ...rest], 'نص للقراءة قبل النشر.');
  await post(page, 'draft/save', { id, version, files: { ar } });
  await page.goto(`/desk/ar/story/${id}/preview`);
  await page.getByRole('button', { name: own.share.create }).click();
  link = await page.getByLabel(own.share.link).inputValue();
  expect(link).toContain('/desk/ar/shared/');
  const stranger = () => browser.newContext({ javaScriptEnabled: false });
  const [first, second] = [await stranger(), await stranger()];
  const [reader, late] = [await first.newPage(), await second.newPage()];
  // A messenger that fetches the link, twice, does not use it up.
  for (const visitor of [late, late, reader]) {
    expect((await visitor.goto(link))?.status()).toBe(200);
    await expect(visitor.locator('body')).not.toContainText(SECRET_TITLE);
  }
  await reader.getByRole('button', { name: own.shared.open }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(SECRET_TITLE);
  await expect(reader.locator('.story-body')).toHaveText('نص للقراءة قبل النشر.');
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(SECRET_TITLE);
  const refused = async (visitor: Page) => {
    expect((await visitor.goto(link))?.status()).toBe(410);
    await expect(visitor.getByText(own.shared.invalid)).toBeVisible();
    await expect(visitor.locator('body')).not.toContainText(SECRET_TITLE);
  };
  // The second browser still has the door open, and is too late.
  await late.getByRole('button', { name: own.shared.open }).click();
  await expect(late.getByText(own.shared.invalid)).toBeVisible();
  await refused(late);
  expect((await reader.goto(`${link}x`))?.status()).toBe(410);
  await page.getByRole('button', { name: own.share.revoke }).click();
  await expect(page.getByText(own.share.revoked)).toBeVisible();
  await refused(reader);
  await first.close();
  await second.close();
});

test('a link ends with its draft', async ({ page, browser }) => {
  await signedIn(page);
  const made = await (await post(page, 'draft/share', { id, locale: 'en' })).json();
  const { version } = await (await post(page, 'draft/presence', { id })).json();
  const other = await browser.newContext();
  expect((await other.request.get(made.link)).status()).toBe(200);
  expect((await post(page, 'draft/discard', { id, version })).status()).toBe(200);
  expect((await other.request.get(made.link)).status()).toBe(410);
  await other.close();
});

test('no word of the draft is in anything public', async ({ request }) => {
  for (const address of [
    '/ar',
    '/ar/latest',
    '/ar/sections/culture',
    '/ar/feed.xml',
    '/sitemap.xml',
  ])
    expect(await (await request.get(address)).text(), address).not.toContain(SECRET_TITLE);
  expect((await request.get('/ar/articles/a-preview-of-mine')).status()).toBe(404);
  const store = path.join(DATA, 'store');
  for (const file of readdirSync(store, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(path.join(file.parentPath, file.name));
    expect(bytes.includes(SECRET_TITLE), file.name).toBe(false);
  }
});
