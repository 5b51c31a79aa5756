import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages } from './pages';

const CONTENT = 'test-results/site/content';
const FOLDER = `${CONTENT}/articles/2026/11/a-saved-story`;
const ADDRESS = '/ar/articles/a-saved-story';

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1440, height: 1000 } });
test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function save(title: string, body: string, fields: string[] = []): void {
  mkdirSync(FOLDER, { recursive: true });
  const front = [
    `title: '${title}'`,
    "summary: 'قصة حُفظت والموقع يعمل.'",
    'section: technology',
    'label: news',
    'status: published',
    'publishedAt: 2026-11-23T10:00:00+03:00',
    'authors: [technology-desk]',
    ...fields,
  ];
  writeFileSync(path.join(FOLDER, 'ar.mdx'), `---\n${front.join('\n')}\n---\n\n${body}\n`);
}

const status = async (page: Page, address: string) => (await page.request.get(address)).status();

test('a saved story is public without a restart, on its page, on the front page and in its section', async ({
  page,
}) => {
  expect(await status(page, ADDRESS)).toBe(404);
  save(
    'قصة محفوظة',
    'اتصل على <Phone number="+966 50 123 4567" /> أو +44 20 7946 0958، وحسابنا @midad_news، وانتهت <Score home="4" away="2" /> ثم 3-1 بلغة C++ اليوم.',
  );
  await expect.poll(() => status(page, ADDRESS), { timeout: 10_000 }).toBe(200);
  for (const address of [
    '/ar',
    '/ar/sections/technology',
    '/ar/latest',
    '/ar/authors/technology-desk',
  ]) {
    await expect
      .poll(async () => (await page.request.get(address)).text(), {
        timeout: 10_000,
        message: address,
      })
      .toContain('قصة محفوظة');
  }
  const html = await (await page.request.get(ADDRESS)).text();
  expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
});

test('phone numbers, handles, scores and Latin names keep their order inside Arabic', async ({
  page,
}) => {
  await page.goto(ADDRESS);
  for (const run of ['+966 50 123 4567', '+44 20 7946 0958', '@midad_news', '4–2', '3-1', 'C++']) {
    const positions = await page.locator('.story-body p').first().evaluate(glyphPositions, run);
    expect(positions.length, run).toBe(run.replaceAll(' ', '').length);
    expect(positions, run).toEqual([...positions].sort((a, b) => a - b));
  }
  const arabic = await page.locator('.story-body p').first().evaluate(glyphPositions, 'اتصل');
  expect(arabic).toEqual([...arabic].sort((a, b) => b - a));
});

test('a broken save changes nothing in public, and the next good one does', async ({ page }) => {
  save('قصة مكسورة', '{process.exit(1)}');
  await page.waitForTimeout(1500);
  await page.goto(ADDRESS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('قصة محفوظة');
  save('قصة مصححة', 'نص سليم.');
  await expect
    .poll(async () => (await page.request.get(ADDRESS)).text(), { timeout: 10_000 })
    .toContain('قصة مصححة');
});

test('a new English page appears, and both languages link to each other', async ({ page }) => {
  const { ar, en } = messages;
  writeFileSync(
    path.join(FOLDER, 'en.mdx'),
    "---\ntitle: 'A saved story'\nsummary: 'It was saved.'\n---\n\nText.\n",
  );
  await expect
    .poll(async () => (await page.request.get('/en/articles/a-saved-story')).text(), {
      timeout: 10_000,
    })
    .toContain('A saved story');
  await page.goto(ADDRESS);
  await page.getByRole('link', { name: ar.Header.switchLanguage, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A saved story');
  await page.getByRole('link', { name: en.Header.switchLanguage, exact: true }).click();
  await expect(page).toHaveURL(ADDRESS);
});

test('a withdrawn story is gone everywhere', async ({ page }) => {
  save('قصة مصححة', 'نص سليم.', []);
  rmSync(FOLDER, { recursive: true });
  await expect.poll(() => status(page, ADDRESS), { timeout: 10_000 }).toBe(404);
  for (const address of [
    '/ar',
    '/ar/sections/technology',
    '/ar/latest',
    '/sitemaps/2026-11.xml',
    '/en',
  ]) {
    await expect
      .poll(async () => (await page.request.get(address)).text(), { timeout: 10_000 })
      .not.toContain('a-saved-story');
  }
});

/** Left edges of the glyphs of `run`, in the order in which it is written. */
function glyphPositions(element: Element, run: string): number[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement as Element;
    const whole = parent.textContent ?? '';
    if (!whole.includes(run)) continue;
    return characters(parent, whole.indexOf(run), run.length);
  }
  return [];

  function characters(parent: Element, start: number, length: number): number[] {
    const lefts: number[] = [];
    let offset = 0;
    const texts = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const value = text.textContent ?? '';
      for (let index = 0; index < value.length; index++, offset++) {
        if (offset < start || offset >= start + length || value[index] === ' ') continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        lefts.push(range.getBoundingClientRect().left);
      }
    }
    return lefts;
  }
}

test('addresses of an older site lead to their stories, however they are spelled', async ({
  page,
}) => {
  const file = `${CONTENT}/redirects/old-site.yaml`;
  mkdirSync(path.dirname(file), { recursive: true });
  const story = '/ar/articles/star-names-from-arabic';
  const rules = ['/2019/05/أسماء-النجوم/', '/stars-old/', '/?p=4711'].map(
    (from, index) => `  - { from: '${from}', to: ${index === 0 ? '/stars-old' : story} }\n`,
  );
  writeFileSync(file, `redirects:\n${rules.join('')}`);
  const old = encodeURI('/2019/05/أسماء-النجوم/');
  const spellings = [
    old,
    old.toLowerCase(),
    old.slice(0, -1),
    encodeURI('/2019/05/أسماء-النجوم/'.normalize('NFD')),
    `${old}?utm_source=x`,
    '/stars-old',
    '/?p=4711',
    '/?p=4711&fbclid=1',
  ];
  for (const spelling of spellings)
    await expect
      .poll(
        async () => {
          const answer = await page.request.get(spelling, { maxRedirects: 0 });
          return `${answer.status()} ${answer.headers().location}`;
        },
        { timeout: 10_000, message: spelling },
      )
      .toBe(`308 ${story}`);
  const front = await page.request.get('/?p=1', { maxRedirects: 0 });
  expect(front.headers().location).toBe('/ar');
  rmSync(path.dirname(file), { recursive: true });
  await expect.poll(() => status(page, '/stars-old'), { timeout: 10_000 }).toBe(404);
});
