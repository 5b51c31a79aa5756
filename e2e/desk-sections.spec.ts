import path from 'node:path';
import { expect, test } from '@playwright/test';
import { DraftStore } from '@/lib/desk/stories/draft-store';
import { openRepository } from '@/lib/git/repository';
import { deskPage, invite, SITE, words } from './desk-people';

const t = words('ar');
const by = { id: 'test', name: 'Test', email: 'test@example.org' };

test('the form offers only open sections, and shows a closed one in which the story stands', async ({
  browser,
}) => {
  const store = new DraftStore(await openRepository(path.resolve(SITE, 'content')));
  const email = 'two-sections@example.org';
  const role = { role: 'editor', sections: 'science technology' } as const;
  const chief = await deskPage(browser, 'ar');
  await invite(chief, browser, 'ar', { name: 'محرر العلوم', email, ...role });
  const text = "---\ntitle: 'عنوان'\nsummary: 'ملخص'\nsection: culture\n---\n\nفقرة.\n";
  const facts = { slug: 'closed-section', section: 'science', owner: by, base: {}, comments: [] };
  const draft = await store.create({ ...facts, state: 'writing' }, { ar: text }, by);
  const editor = await deskPage(browser, 'ar', email);
  await editor.goto(`/desk/ar/story/${draft.id}`);
  const select = editor.getByLabel(t.editor.fields.section, { exact: true });
  await expect(select).toHaveValue('culture');
  const options = select.locator('option');
  await expect(options).toHaveText(['علوم', 'تقنية', 'ثقافة']);
  await select.selectOption('science');
  await expect(options).toHaveCount(2);
  await editor.context().close();
  await chief.context().close();
  await store.discard(draft.id, (await store.read(draft.id)).version);
});
