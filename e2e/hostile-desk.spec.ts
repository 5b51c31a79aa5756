import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { describeProblem, type Problem } from '@/lib/content/problems';
import { deskPage, SITE, words } from './desk-people';
import { badIds, badImages, badSlugs, badTexts, oddJson } from './hostile-desk-cases';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const { errors } = words('ar');
let page: Page;
let origin: string;
let cases = 0;

const git = (...args: string[]) =>
  execFileSync('git', ['-C', `${SITE}/content`, ...args], { encoding: 'utf8' });
/** Everything that a request could have written to. */
const written = () =>
  [
    git('for-each-ref'),
    git('status', '--porcelain'),
    readdirSync(`${SITE}/content`, { recursive: true })
      .map(String)
      .filter((name) => !name.startsWith('.git'))
      .sort()
      .join('\n'),
  ].join('\n');

const form = (name: string, fields: Record<string, string>) =>
  page.request.post(`/desk/api/${name}`, {
    form: { locale: 'ar', page: '/desk/ar/new', ...fields },
    headers: { origin },
    maxRedirects: 0,
  });
const json = (name: string, body: string | object) =>
  page.request.post(`/desk/api/${name}`, {
    data: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    headers: { origin, 'content-type': 'application/json' },
  });

/** The Arabic sentence behind a refusal's code: there is one for each. */
function messageOf(code: string): string {
  const message = (errors as Record<string, string>)[code];
  expect(message, code).toMatch(/[\u0600-\u06FF]/);
  return message ?? '';
}

test.beforeAll(async ({ browser, baseURL }) => {
  origin = baseURL ?? '';
  page = await deskPage(browser, 'ar');
});
test.afterAll(async () => {
  console.log(`${cases} hostile inputs to the desk`);
  expect(cases).toBeGreaterThanOrEqual(60);
  await page.context().close();
});

async function begin(slug: string): Promise<{ id: string; version: string; ar: string }> {
  const answer = await form('begin', { slug, section: 'culture', title: 'تجربة' });
  const id = answer.headers().location?.split('/').at(-1) ?? '';
  const draft = await (await json('draft/read', { id })).json();
  return { id, version: draft.version, ar: draft.files.ar };
}

async function discard(id: string): Promise<void> {
  const { version } = await (await json('draft/read', { id })).json();
  expect((await json('draft/discard', { id, version })).status()).toBe(200);
}

test('no story gets a name that is no name', async () => {
  const before = written();
  for (const slug of badSlugs) {
    cases++;
    const answer = await form('begin', { slug, section: 'culture', title: 'x' });
    expect(answer.status(), slug).toBe(303);
    const to = new URL(answer.headers().location ?? '', origin);
    expect(to.searchParams.get('error'), slug).toBe('bad-slug');
  }
  await page.goto('/desk/ar/new?error=bad-slug');
  await expect(page.getByRole('alert')).toHaveText(messageOf('bad-slug'));
  expect(written()).toBe(before);
});

test('no id leads to anything but a draft', async () => {
  const before = written();
  for (const id of badIds) {
    cases++;
    for (const name of ['draft/read', 'draft/check', 'draft/publish', 'draft/share']) {
      const answer = await json(name, { id, version: 'x', files: {} });
      expect([404, 422], `${name} ${id}`).toContain(answer.status());
      messageOf((await answer.json()).error);
    }
    const address = `/desk/ar/story/${encodeURIComponent(id)}`;
    if (id !== '') expect([307, 400, 404]).toContain((await page.request.get(address)).status());
  }
  expect(written()).toBe(before);
});

test('no address leads to a file that is no image of the library', async () => {
  for (const name of badImages) {
    cases++;
    const answer = await page.request.get(`/desk/media/${name}`, { maxRedirects: 0 });
    if (name.includes('width=')) expect(answer.headers()['content-length']).not.toBe('0');
    else expect([400, 404, 414], name).toContain(answer.status());
  }
});

test('JSON that is none of it is refused in words', async () => {
  const { id, version } = await begin('odd-json');
  const before = written();
  for (const [name, body, statuses] of oddJson) {
    cases++;
    const answer = await json(
      'draft/save',
      body.replaceAll('ID', id).replaceAll('"V"', `"${version}"`),
    );
    expect(statuses, name).toContain(answer.status());
    if (!answer.ok()) messageOf((await answer.json()).error);
  }
  expect(written()).toBe(before);
  await discard(id);
});

test('nothing that a text holds runs or becomes public: each fault is said in Arabic', async () => {
  const draft = await begin('hostile-texts');
  const main = git('rev-parse', 'main');
  let { version } = draft;
  for (const [name, text, code] of badTexts) {
    cases++;
    const saved = await json('draft/save', { id: draft.id, version, files: { ar: text } });
    expect(saved.status(), name).toBe(200);
    version = (await saved.json()).version;
    const answer = await json('draft/publish', { id: draft.id, version });
    expect(answer.status(), name).toBe(422);
    const { error, problems } = (await answer.json()) as { error: string; problems: Problem[] };
    expect(error, name).toBe('has-errors');
    expect(problems.map((problem) => problem.code).join(' '), name).toMatch(code);
    for (const problem of problems) {
      const { reason, remedy } = describeProblem(problem, 'ar');
      expect(reason + remedy, name).toMatch(/[\u0600-\u06FF]/);
    }
    const preview = await page.request.get(`/desk/ar/preview/${draft.id}`);
    expect(preview.status(), name).toBe(200);
  }
  expect(git('rev-parse', 'main')).toBe(main);
  expect(git('status', '--porcelain')).toBe('');
  expect((await page.request.get('/ar/articles/hostile-texts')).status()).toBe(404);
  await discard(draft.id);
});

test('uploads that are no images are refused, and nothing is kept', async () => {
  const before = written();
  const photo = await sharp({
    create: { width: 800, height: 600, channels: 3, background: '#345' },
  })
    .jpeg()
    .toBuffer();
  const uploads: [name: string, bytes: Buffer][] = [
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['a cut photograph', photo.subarray(0, photo.length / 2)],
    ['a head without a body', photo.subarray(0, 20)],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a GIF', Buffer.from('GIF89a')],
    [
      'PHP behind a JPEG head',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<?php system("id");')]),
    ],
    ['a tiny image', await sharp(photo).resize(20).jpeg().toBuffer()],
    ['40 megabytes', Buffer.concat([photo, Buffer.alloc(40 * 1024 * 1024)])],
  ];
  for (const [name, bytes] of uploads) {
    cases++;
    const answer = await page.request.post('/desk/api/media', {
      data: bytes,
      headers: { origin, 'content-type': 'image/jpeg' },
    });
    expect([413, 422], name).toContain(answer.status());
    messageOf((await answer.json()).error);
  }
  expect(written()).toBe(before);
});

test('a title cannot write headers, trailers or options of Git', async () => {
  const titles = [
    'قصة\r\nset-cookie: a=b',
    'قصة\n\nApproved-by: evil <evil@example.org>',
    '--author=evil',
    '$(touch /tmp/midad-owned) `id` ; rm -rf /',
    'قصة\u0000بعدها',
  ];
  for (const [index, title] of titles.entries()) {
    cases++;
    const slug = `header-${index}`;
    const answer = await form('begin', { slug, section: 'culture', title });
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('a=b');
    const id = answer.headers().location?.split('/').at(-1) ?? '';
    if (answer.headers().location?.includes('error=')) continue;
    const raw = git(
      'log',
      '-1',
      '--format=%an%n%cn%n%(trailers:key=Approved-by)%n%B',
      `refs/desk/drafts/${id}`,
    );
    expect(raw).not.toMatch(/^Approved-by:/m);
    expect(raw).toContain('رئيسة التحرير');
    await discard(id);
  }
});

test('markup in every field is text wherever the desk shows it', async () => {
  const markup = '"><img src=x onerror="window.__ran=1"><script>window.__ran=1</script>';
  const draft = await begin('markup');
  const text = `---\ntitle: '${markup}'\nkicker: '${markup}'\nsummary: '${markup}'\nsection: culture\nlabel: news\nstatus: published\npublishedAt: 2026-11-24T10:00:00+03:00\nauthors: [culture-desk]\nkeyPoints: ['${markup}']\n---\n\nنص.\n`;
  await json('draft/save', { id: draft.id, version: draft.version, files: { ar: text } });
  await json('draft/comment', { id: draft.id, text: markup, quote: markup, locale: 'ar' });
  const addresses = [
    '/desk/ar',
    `/desk/ar?q=${encodeURIComponent(markup)}`,
    `/desk/ar?error=${encodeURIComponent(markup)}&done=${encodeURIComponent(markup)}`,
    `/desk/ar/story/${draft.id}`,
    `/desk/ar/preview/${draft.id}`,
    `/desk/ar/preview/${draft.id}?look=cards`,
    `/desk/ar/media?q=${encodeURIComponent(markup)}`,
    `/desk/ar/shared/${encodeURIComponent(markup)}`,
  ];
  for (const address of addresses) {
    cases++;
    await page.goto(address);
    await page.waitForTimeout(300);
    expect(
      await page.evaluate(() => (window as { __ran?: number }).__ran),
      address,
    ).toBeUndefined();
    expect(await page.locator('img[src="x"]').count(), address).toBe(0);
  }
  await page.goto(`/desk/ar/story/${draft.id}`);
  await page.getByRole('button', { name: /^المراجعة/ }).click();
  await expect(page.getByText('window.__ran=1').first()).toBeVisible();
  expect(await page.evaluate(() => (window as { __ran?: number }).__ran)).toBeUndefined();
  await discard(draft.id);
  expect(readFileSync(`${SITE}/content/front.yaml`, 'utf8')).not.toContain('__ran');
});
