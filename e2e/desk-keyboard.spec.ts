import { expect, test } from '@playwright/test';
import { begin, insert, saved, signedIn, skipMenu, text, tool } from './desk-by-keyboard';
import { words } from './desk-people';

test.describe.configure({ mode: 'default', timeout: 120_000 });

const story = {
  slug: 'water-clocks-of-fez',
  title: 'ساعات الماء في فاس',
  summary: 'كيف كان أهل فاس يعرفون أوقات الصلاة من ماء يجري تحت بيوتهم.',
  lede: 'في فاس القديمة دار تُسمع منها الساعات قبل أن تُرى.',
  heading: 'نحاس وماء',
  speaker: 'صانع من فاس',
  quote: 'من عرف الماء عرف الوقت.',
  after: 'ثم صمتت الساعة، وبقيت أوعيتها على الجدار.',
};
const english = {
  slug: 'salt-roads-of-the-sahara',
  title: 'طرق الملح في الصحراء',
  summary: 'حمل التجار الملح إلى تمبكتو وعادوا بالذهب والكتب.',
  lede: 'كان لوح الملح يساوي وزنه ذهبًا في بعض الأسواق.',
};
const summary = { title: 'The clock that water ran', text: 'A house in Fez told the hours.' };

test('one story from an empty form to its readers, without a mouse', async ({
  browser,
  request,
}) => {
  const t = words('ar');
  const [page, keys] = await signedIn(browser, 'ar');
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await begin(page, keys, 'ar', { ...story, section: 'ثقافة' });

  await test.step('headline, summary and text', async () => {
    await skipMenu(page, keys);
    await keys.tabTo(field(t.editor.fields.summary));
    await page.keyboard.type(story.summary);
    await keys.tabTo(text(page), { most: 3 });
    await expect(text(page)).toHaveAccessibleDescription(t.editor.leaveRich);
    await page.keyboard.type(story.lede);
    await page.keyboard.press('Enter');
  });

  await test.step('a heading', async () => {
    await tool(page, keys, 'ar', t.rich.blockType);
    await keys.choose(field(t.rich.blockType), t.rich.h2);
    await page.keyboard.press('Enter');
    await keys.type(text(page), story.heading);
    await page.keyboard.press('Enter');
  });

  await test.step('a quotation', async () => {
    const { name, attributes } = t.components.Quote;
    const dialog = await insert(page, keys, 'ar', name);
    await keys.type(dialog.getByLabel(attributes.speaker), story.speaker);
    await keys.tabTo(dialog.getByLabel(attributes.role), { most: 1 });
    await keys.tabTo(dialog.getByRole('button', { name: t.components.insertNow }), { most: 1 });
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const place = page.getByLabel(t.components.content.replace('{name}', name));
    await keys.type(place, story.quote);
    await page.keyboard.press('Escape');
    await keys.isOn(text(page));
  });

  await test.step('another story to read', async () => {
    const { name, attributes } = t.components.ReadAlso;
    const dialog = await insert(page, keys, 'ar', name);
    await keys.type(dialog.getByLabel(attributes.slug), 'الكرملين موسكو');
    const found = dialog.getByRole('button', { name: /الكرملين/ }).first();
    await expect(found).toBeVisible();
    await keys.tabTo(found, { most: 2 });
    await page.keyboard.press('Enter');
    await keys.isOn(dialog.getByRole('searchbox'));
    await expect(dialog.getByText(t.picker.chosen)).toBeVisible();
    await keys.tabTo(dialog.getByRole('button', { name: t.components.insertNow }), { most: 2 });
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await keys.type(text(page), story.after);
    await saved(page, 'ar');
    await keys.isOn(text(page));
  });

  await test.step('an author', async () => {
    const search = page.getByLabel(t.picker.searchIn.replace('{label}', t.editor.fields.authors));
    await keys.tabTo(search, { most: 16 });
    await page.keyboard.type('الثقافه');
    const found = page.getByRole('listitem').getByRole('button', { name: /الثقافة/ });
    await keys.tabTo(found, { most: 1 });
    await page.keyboard.press('Space');
    await keys.isOn(search);
  });

  await test.step('an English page', async () => {
    const bar = page.getByRole('toolbar', { name: t.editor.show });
    await page.keyboard.press('F6');
    await keys.tabTo(bar.getByRole('button').first(), { most: 4 });
    await keys.arrowTo(button(t.editor.languages.en), 'ArrowLeft');
    await page.keyboard.press('Enter');
    await keys.isOn(button(t.editor.languages.en));
    await keys.tabTo(button(t.editor.addEnglish), { most: 1 });
    await page.keyboard.press('Enter');
    await keys.isOn(field(t.editor.fields.kicker));
    await keys.tabTo(field(t.editor.fields.title), { most: 1 });
    await page.keyboard.type(summary.title);
    await keys.tabTo(field(t.editor.fields.summary), { most: 1 });
    await page.keyboard.type(summary.text);
    await keys.tabTo(text(page), { most: 2 });
    await page.keyboard.type('It still stands in the old town.');
    await page.keyboard.press('Control+s');
    await saved(page, 'ar');
    await keys.isOn(text(page));
  });

  await test.step('the preview', async () => {
    const bar = page.getByRole('toolbar', { name: t.editor.show });
    await page.keyboard.press('Shift+F6');
    await keys.tabTo(button(t.editor.languages.en), { most: 4 });
    await keys.arrowTo(bar.getByRole('button', { name: t.editor.panels.preview }), 'ArrowLeft');
    await page.keyboard.press('Enter');
    await keys.isOn(button(t.editor.panels.preview));
    await expect(
      page.frameLocator('iframe').getByRole('heading', { level: 1, name: story.title }),
    ).toBeVisible({ timeout: 15_000 });
  });

  await test.step('submitted, approved and published', async () => {
    for (const [name, state] of [
      [t.editor.actions.submit, t.editor.states.submitted],
      [t.editor.actions.approve, t.editor.states.approved],
    ] as const) {
      if (state === t.editor.states.submitted) await keys.backTo(button(name), 5);
      else await keys.tabTo(button(name), { most: 3 });
      await page.keyboard.press('Enter');
      await keys.isOn(page.getByText(state, { exact: true }));
    }
    await keys.tabTo(button(t.editor.actions.publish), { most: 4 });
    await page.keyboard.press('Enter');
    await keys.isOn(page.getByRole('heading', { level: 2, name: /\d/ }));
    await keys.tabTo(page.getByRole('link', { name: t.editor.published.arabic }), { most: 1 });
  });

  const reader = await request.get(`/ar/articles/${story.slug}`);
  expect(reader.status()).toBe(200);
  const html = await reader.text();
  for (const own of [story.title, story.summary, story.lede, story.heading, story.quote])
    expect(html).toContain(own);
  expect(html).toContain(story.after);
  expect(html).toContain(story.speaker);
  expect(html).toContain('/ar/articles/kremlin-rejects-temporary-truce');
  const inEnglish = await (await request.get(`/en/articles/${story.slug}`)).text();
  expect(inEnglish).toContain(summary.title);
  await page.context().close();
});

test('a short story in English, from the form to its readers', async ({ browser, request }) => {
  const t = words('en');
  const [page, keys] = await signedIn(browser, 'en');
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await begin(page, keys, 'en', { ...english, section: 'Culture' });
  await skipMenu(page, keys);
  await keys.tabTo(field(t.editor.fields.summary));
  await page.keyboard.type(english.summary);
  await keys.tabTo(text(page), { most: 3 });
  await page.keyboard.type(english.lede);
  await page.keyboard.press('F6');
  const search = page.getByLabel(t.picker.searchIn.replace('{label}', t.editor.fields.authors));
  await keys.tabTo(search, { most: 5 });
  await page.keyboard.type('culture');
  await keys.tabTo(page.getByRole('listitem').getByRole('button', { name: /culture/i }), {
    most: 1,
  });
  await page.keyboard.press('Enter');
  await keys.isOn(search);
  await page.keyboard.press('Control+s');
  await saved(page, 'en');
  await page.keyboard.press('F6');
  await keys.tabTo(button(t.editor.actions.publish), { most: 4 });
  await page.keyboard.press('Space');
  await keys.isOn(page.getByRole('heading', { level: 2, name: /\d/ }));
  const html = await (await request.get(`/ar/articles/${english.slug}`)).text();
  for (const own of [english.title, english.summary, english.lede]) expect(html).toContain(own);
  await page.context().close();
});
