import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { messages } from './pages';

const CONTENT = 'test-results/site/content';
const FOLDER = 'articles/2026/11/a-changed-story';
const FILE = `${FOLDER}/ar.mdx`;
const ADDRESS = '/ar/articles/a-changed-story';
const HISTORY = `${ADDRESS}/history`;
const CORRECTION = [
  'updatedAt: 2026-11-24T10:00:00+03:00',
  'corrections:',
  '  - date: 2026-11-24T10:00:00+03:00',
  "    text: 'كان عدد الأعضاء خطأ في نسخة سابقة.'",
];
const t = messages.ar;

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1440, height: 1000 } });
/** From the branch too: later tests ask Git whether anything was changed. */
test.afterAll(() => {
  rmSync(path.join(CONTENT, FOLDER), { recursive: true, force: true });
  git(['rm', '-rq', '--cached', '--ignore-unmatch', FOLDER]);
  git(['commit', '-qm', 'Away again', '--allow-empty']);
});

const git = (args: string[], input?: string) =>
  execFileSync(
    'git',
    [
      ...['-C', CONTENT, '-c', 'user.name=Hidden Person', '-c', 'user.email=hidden@example.org'],
      ...args,
    ],
    { input },
  ).toString();

function story(title: string, body: string, status = 'published', fields: string[] = []): string {
  const front = [
    `title: '${title}'`,
    "summary: 'قصة تتغير.'",
    'section: technology',
    'label: news',
    `status: ${status}`,
    'publishedAt: 2026-11-23T10:00:00+03:00',
    'authors: [technology-desk]',
    ...fields,
  ];
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}

/** Commits a text before it is saved, as the desk does. */
function publish(text: string, seconds: number): void {
  const blob = git(['hash-object', '-w', '--stdin'], text).trim();
  git(['update-index', '--add', '--cacheinfo', `100644,${blob},${FILE}`]);
  const date = `${Math.floor(Date.now() / 1000) - 1000 + seconds} +0300`;
  execFileSync('git', ['-C', CONTENT, 'commit', '-qm', 'Hidden words'], {
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: 'Hidden Person',
      GIT_AUTHOR_EMAIL: 'hidden@example.org',
      GIT_COMMITTER_NAME: 'Hidden Person',
      GIT_COMMITTER_EMAIL: 'hidden@example.org',
      GIT_COMMITTER_DATE: date,
    },
  });
  mkdirSync(path.join(CONTENT, FOLDER), { recursive: true });
  writeFileSync(path.join(CONTENT, FILE), text);
}

const textOf = async (page: Page, address: string) => (await page.request.get(address)).text();

test('a story that changed shows what it said before, and not what was hidden', async ({
  page,
}) => {
  publish(story('سر المسودة', 'يحضر سبعة.', 'draft'), 1);
  publish(story('قصة لم تتغير بعد', 'يحضر الاجتماع سبعة أعضاء.'), 2);
  publish(story('سر السحب', 'سر.', 'withdrawn'), 3);
  publish(story('قصة تغيرت', 'يحضر الاجتماع تسعة أعضاء.', 'published', CORRECTION), 4);
  await expect.poll(() => textOf(page, ADDRESS), { timeout: 10_000 }).toContain('قصة تغيرت');
  await page.goto(ADDRESS);
  await page.getByRole('link', { name: t.History.link }).click();
  await expect(page).toHaveURL(HISTORY);
  const versions = page.getByRole('listitem').filter({ has: page.locator('h3') });
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('تصحيح');
  await expect(versions.first().locator('del').first()).toContainText('لم تتغير بعد');
  await expect(versions.first().locator('ins').first()).toContainText('تغيرت');
  await expect(versions.first().locator('del').last()).toContainText('سبعة');
  await expect(versions.first().locator('ins').last()).toContainText('تسعة');
  const html = await page.content();
  expect(html).not.toMatch(/سر المسودة|سر السحب|Hidden|hidden@|example\.org/);
  expect(html).not.toMatch(/<script/);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('a new version and its correction appear after a publish', async ({ page }) => {
  await expect
    .poll(() => textOf(page, '/ar/corrections'), { timeout: 10_000 })
    .toContain('كان عدد الأعضاء خطأ');
  publish(story('قصة تغيرت', 'يحضر الاجتماع عشرة أعضاء.', 'published', CORRECTION), 500);
  await expect.poll(() => textOf(page, HISTORY), { timeout: 10_000 }).toContain('عشرة');
});

test('there is no history where there is no story', async ({ page }) => {
  const status = async (address: string) => (await page.request.get(address)).status();
  expect(await status('/en/articles/a-changed-story/history')).toBe(404);
  expect(await status('/ar/articles/no-such-story/history')).toBe(404);
  expect(await status(`${HISTORY}/1`)).toBe(404);
  expect(await status('/ar/articles/..%2f..%2f/history')).toBe(404);
  publish(story('قصة تغيرت', 'نص.', 'withdrawn', CORRECTION), 600);
  await expect.poll(() => status(HISTORY), { timeout: 10_000 }).toBe(410);
  await expect
    .poll(() => textOf(page, '/ar/corrections'), { timeout: 10_000 })
    .not.toContain('كان عدد الأعضاء خطأ');
});
