import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DraftStore } from '@/lib/desk/stories/draft-store';
import { bodyBlocks } from '@/lib/desk/text/body-blocks';
import { readLines } from '@/lib/desk/text/line-ends';
import { splitDocument } from '@/lib/desk/text/split-document';
import { openRepository, type Repository } from '@/lib/git/repository';
import { CHIEF, deskPage, SITE, words } from './desk-people';

test.describe.configure({ mode: 'default', timeout: 60_000 });

const GOLDEN = 'lib/desk/text/golden';
/** The ones in which rich mode could lose most; all of them with MIDAD_ALL_GOLDEN=1. */
const TRICKY =
  /crlf|comment|footnote|table|nested|nbsp|rlm|tatweel|harakat|hard-break|bold|no-newline|folded/i;
const files = readdirSync(GOLDEN).filter((name) => name.endsWith('.mdx'));
const chosen = process.env.MIDAD_ALL_GOLDEN ? files : files.filter((name) => TRICKY.test(name));
const t = words('ar');

let page: Page;
let repository: Repository;
let store: DraftStore;
const by = { id: 'test', name: 'Test', email: 'test@example.org' };

test.beforeAll(async ({ browser }) => {
  page = await deskPage(browser, 'ar', CHIEF);
  repository = await openRepository(path.resolve(SITE, 'content'));
  store = new DraftStore(repository);
});
test.afterAll(() => page.context().close());

/** A draft with exactly this text, open in the editor. */
async function openDraft(text: string, slug: string) {
  const facts = { slug, section: 'culture', owner: by, base: {}, comments: [] };
  const draft = await store.create({ ...facts, state: 'writing' }, { ar: text }, by);
  await page.goto(`/desk/ar/story/${draft.id}`);
  await expect(
    page
      .locator('.rich-body, .cm-editor')
      .first()
      .or(page.getByText(t.editor.brokenFields).first()),
  ).toBeVisible();
  return draft;
}

const saved = () =>
  expect(page.getByRole('status').filter({ hasText: t.editor.saving.saved })).toBeVisible();
const textOf = async (id: string) => (await store.read(id)).files.ar ?? '';
const discard = async (id: string) => store.discard(id, (await store.read(id)).version);

/** How many blocks of a body an edit touched. */
function touched(before: string, after: string): number {
  const blocks = bodyBlocks(readLines(splitDocument(before)?.body ?? '').text) ?? [];
  const [was, now] = [before, after].map((text) => readLines(splitDocument(text)?.body ?? '').text);
  if (was === undefined || now === undefined) throw new Error('no body');
  let start = 0;
  while (start < was.length && was[start] === now[start]) start++;
  let end = 0;
  while (end < was.length - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  return blocks.filter((block) => block.start <= was.length - end && block.end >= start).length;
}

for (const name of chosen) {
  test(`opens ${name} as it is, and changes one block with one word`, async () => {
    const text = readFileSync(path.join(GOLDEN, name), 'utf8');
    const draft = await openDraft(text, `golden-${name.replace(/\.mdx$/, '').toLowerCase()}`);
    await page.waitForTimeout(300);
    const paragraph = page
      .locator('.rich-body > p')
      .filter({ hasText: /[\p{L}]{3}/u })
      .first();
    if ((await page.locator('.rich-body').count()) === 0 || (await paragraph.count()) === 0) {
      // Rich mode does not understand it: the source shows it, unchanged.
      expect(await textOf(draft.id)).toBe(text);
      await discard(draft.id);
      return;
    }
    await paragraph.click();
    await page.keyboard.press('Home');
    await page.keyboard.type('زيادة ');
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+s');
    await saved();
    const now = await textOf(draft.id);
    expect(now).not.toBe(text);
    expect(splitDocument(now)?.yaml).toBe(splitDocument(text)?.yaml);
    expect(touched(text, now), now).toBe(1);
    await discard(draft.id);
  });
}

test('one word in the first story is one line of its Git diff', async () => {
  const [folder] = ['articles/2025/12/kremlin-rejects-temporary-truce'];
  const text = readFileSync(`${SITE}/content/${folder}/ar.mdx`, 'utf8');
  const draft = await openDraft(text, 'a-copy-of-the-first-story');
  await page.locator('.rich-body > p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type('زيادة ');
  await page.waitForTimeout(300);
  await page.keyboard.press('Control+s');
  await saved();
  const [was, now] = [text.split('\n'), (await textOf(draft.id)).split('\n')];
  expect(now.length).toBe(was.length);
  expect(now.filter((line, index) => line !== was[index])).toHaveLength(1);
  await discard(draft.id);
});

test('undo goes back over modes and fields, to the text as it was opened', async () => {
  const text = "---\ntitle: 'عنوان'\nsummary: 'ملخص'\n---\n\nفقرة أولى.\n\nفقرة ثانية.\n";
  const draft = await openDraft(text, 'undo');
  await page.getByLabel(t.editor.fields.title, { exact: true }).fill('عنوان آخر');
  await page.locator('.rich-body > p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' كلمة');
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: t.editor.modes.source }).click();
  await expect(page.locator('.cm-content')).toContainText('فقرة أولى. كلمة');
  await page.locator('.cm-line').filter({ hasText: 'فقرة ثانية.' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' أخرى');
  const undo = page.getByRole('button', { name: t.editor.undo, exact: true });
  for (let step = 0; step < 8; step++) await undo.click();
  await page.keyboard.press('Control+s');
  await saved();
  expect(await textOf(draft.id)).toBe(text);
  const redo = page.getByRole('button', { name: t.editor.redo, exact: true });
  for (let step = 0; step < 8; step++) await redo.click();
  await page.keyboard.press('Control+s');
  await saved();
  expect(await textOf(draft.id)).toContain('فقرة ثانية. أخرى');
  await discard(draft.id);
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head>
<body><!--StartFragment--><h1 style="mso-outline-level:1">عنوان <o:p></o:p></h1>
<p class=MsoNormal dir=RTL style='text-align:right'><span style="font-family:Arial;color:#C00000">قال <b>الوزير</b>
<u>أمس</u>: <i>نعم</i> <a href="https://example.org/a">هنا</a> <a href="javascript:alert(1)">لا</a></span><o:p></o:p></p>
<ul><li>أول</li><li>ثانٍ</li></ul><script>window.__ran = 1</script><img src=x onerror="window.__ran = 1">
<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table><!--EndFragment--></body></html>`;

for (const mode of ['rich', 'source'] as const) {
  test(`what is pasted from a word processor in ${mode} mode is words and structure, nothing else`, async () => {
    const draft = await openDraft("---\ntitle: 'ع'\nsummary: 'م'\n---\n\nنص.\n", `paste-${mode}`);
    if (mode === 'source') {
      await page.getByRole('button', { name: t.editor.modes.source }).click();
      await page.locator('.cm-line').filter({ hasText: 'نص.' }).click();
    } else await page.locator('.rich-body > p').first().click();
    await page.keyboard.press('End');
    if (mode === 'source') await page.keyboard.type('\n\n');
    else await page.keyboard.press('Enter');
    await page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'x');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, WORD);
    await page.waitForTimeout(400);
    await page.keyboard.press('Control+s');
    await saved();
    const text = await textOf(draft.id);
    expect(text).toContain('## عنوان');
    expect(text).toMatch(/قال \*\*الوزير\*\* أمس: \*نعم\* \[هنا\]\(https:\/\/example\.org\/a\) لا/);
    expect(text).toContain('* أول\n* ثانٍ');
    expect(text).toMatch(/\| أ +\| ب +\|/);
    expect(text).not.toMatch(/style|class|span|script|javascript|onerror|color|<o:/i);
    expect(await page.evaluate(() => (window as { __ran?: number }).__ran)).toBeUndefined();
    await discard(draft.id);
  });
}

test('a fault of Arabic typing is mended by one click', async () => {
  const draft = await openDraft("---\ntitle: 'ع'\nsummary: 'م'\n---\n\nقال, ثم ذهب ؟\n", 'mend');
  await page.getByRole('button', { name: /^الفحص/ }).click();
  const fix = page.getByRole('button', { name: t.editor.checks.fix });
  await expect(fix.first()).toBeVisible();
  await fix.first().click();
  await expect(page.locator('.rich-body')).toContainText('قال، ثم');
  await page.keyboard.press('Control+s');
  await saved();
  expect(await textOf(draft.id)).toContain('قال، ثم');
  await discard(draft.id);
});
