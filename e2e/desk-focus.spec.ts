import { expect, type Page, test } from '@playwright/test';
import { begin, signedIn, skipMenu, text } from './desk-by-keyboard';
import { words } from './desk-people';
import type { Keyboard } from './keyboard';

test.describe.configure({ mode: 'serial', timeout: 60_000 });

const t = words('ar');
let page: Page;
let keys: Keyboard;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const modes = () => page.getByRole('toolbar', { name: t.editor.show });

/** To what stands above the text. */
const toBar = async () => {
  const above = page.locator('[data-region]').filter({ has: modes() });
  const isThere = () => above.evaluate((own) => own.contains(document.activeElement));
  for (let round = 0; round < 3; round++) {
    await page.keyboard.press('F6');
    await keys.isOn(page.locator(':focus'));
    if (await isThere()) return;
  }
  throw new Error('F6 never came to the bar.');
};
/** To a control of the toolbar there. */
const bar = async (name: string | RegExp) => {
  await toBar();
  const control = modes().getByRole('button', { name, exact: true });
  await keys.tabTo(modes().locator('[tabindex="0"]'), { most: 4 });
  if ((await control.and(page.locator(':focus')).count()) === 0)
    await keys.arrowTo(control, 'ArrowLeft');
};

test.beforeAll(async ({ browser }) => {
  [page, keys] = await signedIn(browser, 'ar');
  const facts = { title: 'للوحة المفاتيح وحدها', slug: 'by-keyboard-only', section: 'ثقافة' };
  await begin(page, keys, 'ar', facts);
  await skipMenu(page, keys);
  await keys.tabTo(text(page));
  await page.keyboard.type('قال, ثم كتب.');
});
test.afterAll(() => page.context().close());

test('leaves a list by Escape and Tab, where Tab alone indents', async () => {
  await keys.isOn(text(page));
  await page.keyboard.press('Enter');
  await page.keyboard.type('* أول');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await keys.type(text(page), 'ثانٍ');
  await expect(text(page).locator('li li')).toHaveText('ثانٍ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(text(page)).not.toBeFocused();
  await page.keyboard.press('Tab');
  await keys.isOn(text(page));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(text(page)).not.toBeFocused();
  await keys.isOn(page.locator(':focus'));
  await page.keyboard.press('Shift+Tab');
  await keys.isOn(text(page));
});

test('stays with the button that changes the mode, and leaves the source by Tab', async () => {
  await bar(t.editor.modes.source);
  await page.keyboard.press('Enter');
  await keys.isOn(button(t.editor.modes.source));
  const source = page.locator('.cm-content');
  await expect(source).toBeVisible();
  await keys.tabTo(source, { most: 5 });
  await expect(source).toHaveAccessibleDescription(t.editor.leaveSource);
  await page.keyboard.press('Tab');
  await expect(source).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await keys.isOn(source);
  await page.keyboard.press('Shift+Tab');
  const menu = page.getByRole('combobox', { name: t.components.insert });
  await keys.choose(menu, t.components.KeyPoints.name);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t.components.KeyPoints.name });
  await keys.isOn(dialog.getByRole('textbox'));
  await page.keyboard.press('Escape');
  await keys.isOn(menu);
  await keys.choose(menu, t.components.KeyPoints.name);
  await page.keyboard.press('Enter');
  await keys.type(dialog.getByRole('textbox'), 'في نقاط');
  await page.keyboard.press('Enter');
  await keys.isOn(source);
  await expect(source).toContainText('<KeyPoints title="في نقاط">');
  await bar(t.editor.modes.rich);
  await page.keyboard.press('Enter');
  await keys.isOn(button(t.editor.modes.rich));
});

test('stays in the text when undo goes back to a field', async () => {
  const kicker = page.getByLabel(t.editor.fields.kicker, { exact: true });
  await keys.tabTo(kicker, { most: 2 });
  await page.keyboard.type('من المكتب');
  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await keys.isOn(text(page));
  await page.keyboard.press('Control+z');
  await expect(kicker).toHaveValue('');
  await keys.isOn(text(page));
  await page.keyboard.press('Control+Shift+z');
  await expect(kicker).toHaveValue('من المكتب');
  await keys.isOn(text(page));
});

test('goes back to the text when a component is removed', async () => {
  const remove = button(t.components.removeOne.replace('{name}', t.components.KeyPoints.name));
  await keys.isOn(text(page));
  await keys.tabTo(remove, { most: 6 });
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(0);
  await keys.isOn(text(page));
});

test('goes to what stands next when a name, a line or a fault is gone', async () => {
  await page.keyboard.press('F6');
  const search = page.getByLabel(t.picker.searchIn.replace('{label}', t.editor.fields.topics));
  await keys.tabTo(search, { most: 4 });
  await page.keyboard.type('فلك');
  await keys.tabTo(page.getByRole('listitem').getByRole('button', { name: /فلك/ }).first());
  await page.keyboard.press('Enter');
  await keys.isOn(search);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await keys.isOn(search);

  await bar(/^الفحص/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  const fix = button(t.editor.checks.fix);
  await expect(fix.first()).toBeVisible();
  await keys.tabTo(fix.first());
  await page.keyboard.press('Enter');
  await expect(fix).toHaveCount(0);
  await keys.isOn(page.locator(':focus'));
});

test('comes back from the schedule, and from a remark that was sent', async () => {
  const plan = button(t.editor.plan.open);
  await toBar();
  await keys.tabTo(plan, { most: 4 });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t.editor.plan.title });
  await keys.isOn(dialog.getByLabel(t.editor.plan.at));
  await page.keyboard.press('Escape');
  await keys.isOn(plan);
  await page.keyboard.press('Enter');
  await keys.tabTo(dialog.getByRole('button', { name: t.editor.plan.save }), { most: 16 });
  await page.keyboard.press('Enter');
  await keys.isOn(plan);

  await bar(/^المراجعة/);
  await page.keyboard.press('Enter');
  const remark = page.getByLabel(t.editor.comments.label);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await keys.type(remark, 'أحسنت.');
  await keys.tabTo(button(t.editor.comments.send), { most: 2 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').getByText('أحسنت.')).toBeVisible();
  await keys.isOn(page.locator(':focus'));
});
