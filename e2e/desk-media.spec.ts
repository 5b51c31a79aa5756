import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { CHIEF, deskPage, SITE, words } from './desk-people';

const CONTENT = `${SITE}/content`;
const FILES = 'test-results/uploads';
const own = words('ar');
const { mediaPage, mediaItem, errors, done } = own;

test.describe.configure({ mode: 'serial' });

async function upload(page: Page, file: string): Promise<void> {
  await page.goto('/desk/ar/media');
  await page.getByLabel(mediaPage.file).setInputFiles(file);
  await page.getByRole('button', { name: mediaPage.upload }).click();
}

function save(name: string, bytes: Buffer): string {
  mkdirSync(FILES, { recursive: true });
  const file = `${FILES}/${name}`;
  writeFileSync(file, bytes);
  return file;
}

const git = (...args: string[]) =>
  execFileSync('git', ['-C', CONTENT, ...args], { encoding: 'utf8' }).trim();
const refs = () => git('for-each-ref', '--format=%(refname) %(objectname)', 'refs/desk/media');

const photo = (background = { r: 120, g: 70, b: 20 }) =>
  sharp({ create: { width: 1600, height: 1000, channels: 3, background } });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await deskPage(browser, 'ar', CHIEF, { javaScriptEnabled: false });
});
test.afterAll(() => page.context().close());

test('an image is uploaded and described by forms, and found in another spelling', async () => {
  await page.getByRole('link', { name: own.media, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(mediaPage.title);
  const exif = { IFD0: { Artist: 'Secret' }, IFD3: { GPSLatitude: '24/1 42/1 0/1' } };
  await upload(page, save('camera.jpg', await photo().withExif(exif).jpeg().toBuffer()));
  await expect(page.getByRole('status')).toHaveText(done.uploaded);
  const id = /media\/([0-9a-f]{20})\?/.exec(page.url())?.[1] ?? '';
  expect(git('status', '--porcelain')).toBe('');
  await page.getByLabel(mediaItem.altAr).fill('مدرسةٌ قديمة في بغداد.');
  await page.getByLabel(mediaItem.altEn).fill('An old school in Baghdad.');
  await page.getByLabel(mediaItem.captionAr).fill('المدرسة المستنصرية.');
  await page.getByLabel(mediaItem.captionEn).fill('The Mustansiriya school.');
  await page.getByLabel(mediaItem.creditAr).fill('تصوير: مداد');
  await page.getByLabel(mediaItem.creditEn).fill('Photograph: Midad');
  await page.getByLabel(mediaItem.focusX).fill('20');
  await page.getByRole('button', { name: mediaItem.save }).click();
  await expect(page.getByRole('status')).toHaveText(done.described);
  await expect(page.getByText('بلا رخصة')).toBeVisible();
  await page.getByLabel(mediaItem.licence).fill('CC BY 4.0');
  await page.getByRole('button', { name: mediaItem.save }).click();
  await expect(page.getByText(mediaItem.needed)).toHaveCount(0);
  await expect(page.getByLabel(mediaItem.focusX)).toHaveValue('20');
  await page.goto('/desk/ar/media');
  await page.getByLabel(mediaPage.search).fill('مدرسه بغداذ');
  await page.getByRole('button', { name: mediaPage.submit }).click();
  await expect(page.getByRole('heading', { name: 'لا صور بهذا الوصف' })).toBeVisible();
  await page.getByLabel(mediaPage.search).fill('مدرسه قديمه');
  await page.getByRole('button', { name: mediaPage.submit }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `${id}.jpg` })).toBeVisible();
  const image = await page.request.get(`/desk/media/${id}.jpg`);
  expect((await sharp(await image.body()).metadata()).exif).toBeUndefined();
});

test('a public image is described again, and readers see it', async ({ request }) => {
  await page.goto('/desk/ar/media/coffee');
  await expect(page.getByRole('link', { name: /القهوة|قهوة/ }).first()).toBeVisible();
  await page.getByLabel(mediaItem.captionAr).fill('فنجان من مدرجات حراز.');
  await page.getByRole('button', { name: mediaItem.save }).click();
  await expect(page.getByRole('status')).toHaveText(done.described);
  expect(git('log', '-1', '--format=%s')).toBe('Describe: coffee.jpg');
  const story = await request.get('/ar/articles/coffee-from-yemen');
  expect(await story.text()).toContain('فنجان من مدرجات حراز.');
});

test('what two people write at once is not lost', async ({ browser }) => {
  const other = await browser.newContext({ javaScriptEnabled: false });
  await other.addCookies(await page.context().cookies());
  const second = await other.newPage();
  for (const tab of [page, second]) await tab.goto('/desk/ar/media/coffee');
  await page.getByLabel(mediaItem.licence).fill('CC0');
  await page.getByRole('button', { name: mediaItem.save }).click();
  await second.getByLabel(mediaItem.captionAr).fill('تعليق زميل.');
  await second.getByRole('button', { name: mediaItem.save }).click();
  await expect(second.getByRole('alert')).toHaveText(errors['stale-version']);
  await expect(second.getByLabel(mediaItem.licence)).toHaveValue('CC0');
  await expect(second.getByRole('region', { name: mediaItem.unsaved })).toContainText(
    'تعليق زميل.',
  );
  await second.goto('/desk/ar/media/coffee');
  await second.getByLabel(mediaItem.altEn).fill('');
  await second.getByRole('button', { name: mediaItem.save }).click();
  await expect(second.getByRole('alert')).toHaveText(errors['media-incomplete']);
  await expect(second.getByLabel(mediaItem.altEn)).toHaveValue('');
  await other.close();
});

test.describe('with script', () => {
  test('the focal point is set by a click or by the keyboard', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: true });
    await context.addCookies(await page.context().cookies());
    const tab = await context.newPage();
    await tab.goto('/desk/ar/media/coffee');
    const button = tab.getByRole('button', { name: mediaItem.focusPick });
    const box = await button.boundingBox();
    await button.click({ position: { x: (box?.width ?? 0) / 4, y: (box?.height ?? 0) / 2 } });
    await expect(tab.getByLabel(mediaItem.focusX)).toHaveValue('25');
    await expect(tab.getByLabel(mediaItem.focusY)).toHaveValue('50');
    await button.press('ArrowRight');
    await expect(tab.getByLabel(mediaItem.focusX)).toHaveValue('26');
    await tab.getByRole('button', { name: mediaItem.save }).click();
    await expect(tab.getByRole('status')).toHaveText(done.described);
    expect(readFileSync(`${CONTENT}/media/coffee.yaml`, 'utf8')).toMatch(/x: 0\.26\b/);
    await context.close();
  });
});

const hostile: [string, string, () => Buffer | Promise<Buffer>, keyof typeof errors][] = [
  [
    'an SVG',
    'drawing.svg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'image-unknown-kind',
  ],
  [
    'HTML that is called a photograph',
    'photo.jpg',
    () => Buffer.from('<!doctype html><script>alert(1)</script>'),
    'image-unknown-kind',
  ],
  [
    'a GIF that is a script too',
    'photo.gif',
    () => Buffer.from('GIF89a=1;alert(1)//'),
    'image-unknown-kind',
  ],
  [
    'a PNG that is HTML behind its first bytes',
    'photo.png',
    () => Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1'),
    'image-damaged',
  ],
  [
    'half a photograph',
    'half.jpg',
    async () => (await photo().jpeg().toBuffer()).subarray(0, 2000),
    'image-damaged',
  ],
  ['nothing', 'empty.jpg', () => Buffer.alloc(0), 'image-empty'],
  ['60 MB', 'huge.jpg', () => Buffer.alloc(60 * 1024 * 1024, 0xff), 'image-too-large'],
  [
    'a bomb of 12,000 by 12,000 pixels',
    'bomb.png',
    () =>
      sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' } })
        .png({ compressionLevel: 9 })
        .toBuffer(),
    'image-too-large',
  ],
  ['a stamp', 'stamp.jpg', () => photo().resize(100, 100).jpeg().toBuffer(), 'image-too-small'],
];

for (const [what, name, make, error] of hostile) {
  test(`refuses ${what}, says why, and writes nothing`, async ({ baseURL }) => {
    const bytes = await make();
    const before = refs();
    const objects = git('count-objects', '-v');
    await upload(page, save(name, bytes));
    await expect(page.getByRole('alert')).toHaveText(errors[error]);
    const answer = await page.request.post('/desk/api/media', {
      data: bytes,
      headers: { origin: baseURL ?? '', 'content-type': 'image/jpeg' },
    });
    expect(await answer.json()).toMatchObject({ error });
    expect(answer.status()).toBe(name === 'huge.jpg' ? 413 : 422);
    expect(refs()).toBe(before);
    expect(git('count-objects', '-v')).toBe(objects);
    expect(git('status', '--porcelain')).toBe('');
  });
}

test('a photograph that carries a script is taken without it', async ({ baseURL }) => {
  const jpeg = await photo({ r: 5, g: 90, b: 60 }).jpeg().toBuffer();
  const polyglot = Buffer.concat([jpeg, Buffer.from('PK\x03\x04<script>alert(1)</script>')]);
  const headers = { origin: baseURL ?? '', 'content-type': 'image/jpeg' };
  const answer = await page.request.post('/desk/api/media', { data: polyglot, headers });
  const item = await answer.json();
  expect(item).toMatchObject({ width: 1600, height: 1000, state: 'pending' });
  const image = await page.request.get(item.src);
  expect((await image.body()).toString('latin1')).not.toContain('<script');
  expect(image.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'private, max-age=86400, immutable',
  });
  const small = await page.request.get(item.thumbnail);
  expect((await sharp(await small.body()).metadata()).width).toBe(320);
  const etag = small.headers().etag ?? '';
  const again = await page.request.get(item.thumbnail, { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
  const found = await page.request.post('/desk/api/media/find', {
    data: { text: item.id, page: 1 },
    headers: { origin: baseURL ?? '' },
  });
  expect(await found.json()).toMatchObject({ items: [{ id: item.id }], total: 1, pages: 1 });
});

test('strangers and other sites see and send nothing', async ({ request, baseURL }) => {
  expect((await request.get('/desk/media/coffee.jpg')).status()).toBe(401);
  const jpeg = await photo().jpeg().toBuffer();
  const post = (headers: Record<string, string>, by = request) =>
    by.post('/desk/api/media', {
      data: jpeg,
      headers: { 'content-type': 'image/jpeg', ...headers },
    });
  expect((await post({ origin: baseURL ?? '' })).status()).toBe(401);
  expect((await post({ origin: 'https://evil.example' }, page.request)).status()).toBe(403);
  expect((await post({}, page.request)).status()).toBe(403);
  const form = await request.post('/desk/api/media/add', {
    multipart: { image: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: jpeg } },
    headers: { origin: baseURL ?? '', referer: `${baseURL}/desk/en/media` },
    maxRedirects: 0,
  });
  expect(form.headers().location).toBe('/desk/en/sign-in');
  for (const name of ['..%2f..%2fcoffee.jpg', '%00.jpg', '%ff.jpg', 'coffee.yaml', 'no.jpg'])
    expect([400, 404]).toContain((await page.request.get(`/desk/media/${name}`)).status());
  expect((await page.request.get('/desk/media/coffee.jpg?width=99999')).status()).toBe(400);
  expect((await page.request.get('/desk/ar/media/%ff')).status()).toBe(404);
});

test('a body that hides how long it is ends at the limit', async ({ baseURL }) => {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  let left = 60;
  const body = new ReadableStream({
    pull(stream) {
      if (left-- > 0) stream.enqueue(new Uint8Array(1024 * 1024).fill(0xff));
      else stream.close();
    },
  });
  const headers = { origin: baseURL ?? '', cookie, 'content-type': 'image/jpeg' };
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const answer = await fetch(`${baseURL}/desk/api/media`, init);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({ error: 'image-too-large' });
});
