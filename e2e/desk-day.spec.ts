import { execFileSync } from 'node:child_process';
import { type Browser, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { type Locale, localeCodes } from '@/i18n/locales';
import { deskPage, invite, SITE, words } from './desk-people';
import { messages } from './pages';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** What a writer and an editor type on this day, one story in each language of the desk. */
const stories = {
  ar: {
    slug: 'coffee-houses-of-damascus',
    title: 'مقاهي دمشق القديمة: مجالس الحكاية',
    summary: 'من المقهى خرجت الحكاية، وفيه سمع الناس سِيَر الأبطال ليلة بعد ليلة.',
    lede: 'عرفت دمشق المقاهي منذ القرن السادس عشر.',
    heading: 'الحكواتي',
    speaker: 'راوٍ من دمشق',
    quote: 'كنا نترك الحكاية عند أصعب موضع ليعود الناس غدًا.',
  },
  en: {
    slug: 'paper-mills-of-samarkand',
    title: 'طواحين الورق في سمرقند',
    summary: 'حمل الورق من سمرقند إلى بغداد صنعة غيّرت شكل الكتاب.',
    lede: 'انتقلت صناعة الورق إلى بغداد في أواخر القرن الثامن.',
    heading: 'من الرق إلى الورق',
    speaker: 'ناسخ قديم',
    quote: 'الورق أخف من الرق، والكلام فيه أبقى.',
  },
};
const english = {
  title: 'A craft that travelled',
  summary: 'One story in one sentence, in English.',
};

const image = {
  alt: { ar: 'مقهى قديم عند المساء.', en: 'An old coffee house in the evening.' },
  caption: { ar: 'من مقاهي المدينة القديمة.', en: 'One of the old town’s coffee houses.' },
  credit: { ar: 'تصوير: مداد', en: 'Photograph: Midad' },
};

/** A picture of its own in each language: the library knows an image by its bytes. */
const photograph = (locale: Locale) =>
  sharp({
    create: {
      width: 1600,
      height: 1000,
      channels: 3,
      background: { r: locale === 'ar' ? 120 : 40, g: 80, b: 60 },
    },
  })
    .jpeg()
    .toBuffer();

/** Says of a new image what readers must know, on its page in the library. */
async function describeImage(page: Page, locale: Locale): Promise<void> {
  const { mediaItem, done } = words(locale);
  const fields = [
    [mediaItem.altAr, image.alt.ar],
    [mediaItem.altEn, image.alt.en],
    [mediaItem.captionAr, image.caption.ar],
    [mediaItem.captionEn, image.caption.en],
    [mediaItem.creditAr, image.credit.ar],
    [mediaItem.creditEn, image.credit.en],
    [mediaItem.licence, 'CC BY 4.0'],
  ] as const;
  for (const [label, text] of fields) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: mediaItem.save }).click();
  await expect(page.getByRole('status')).toHaveText(done.described);
  await page.close();
}

const git = (...args: string[]) =>
  execFileSync('git', ['-C', `${SITE}/content`, ...args], { encoding: 'utf8' });

const emailOf = (role: string, locale: Locale) => `${role}-${locale}@example.org`;

async function saved(page: Page, locale: Locale): Promise<void> {
  await expect(
    page.getByRole('status').filter({ hasText: words(locale).editor.saving.saved }),
  ).toBeVisible();
}

/** The whole text in rich mode. */
const body = (page: Page) => page.locator('.rich-body').first();

/** What a reader gets who has never been here. */
async function asReader(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

for (const locale of localeCodes) {
  test.describe(`a day at the desk in ${locale}`, () => {
    const own = stories[locale];
    const t = words(locale);

    test('the chief invites a writer and an editor', async ({ browser }) => {
      const chief = await deskPage(browser, locale);
      for (const role of ['writer', 'editor'] as const)
        await invite(chief, browser, locale, {
          name: `${role} ${locale}`,
          email: emailOf(role, locale),
          role,
        });
      await chief.goto(`/desk/${locale}/people`);
      await expect(chief.getByText(emailOf('writer', locale))).toBeVisible();
      await expect(chief.getByText(emailOf('editor', locale))).toBeVisible();
      await chief.context().close();
    });

    test('the writer writes a story, and submits it', async ({ browser }) => {
      const page = await deskPage(browser, locale, emailOf('writer', locale));
      await page.getByRole('link', { name: t.list.begin }).click();
      await page.getByLabel(t.newStory.headline).fill(own.title);
      await page.getByLabel(t.newStory.slug).fill(own.slug);
      await page.getByLabel(t.newStory.section).selectOption('culture');
      await page.getByRole('button', { name: t.newStory.submit }).click();

      await page.getByLabel(t.editor.fields.summary, { exact: true }).fill(own.summary);
      await page
        .getByLabel(t.picker.searchIn.replace('{label}', t.editor.fields.authors))
        .fill(messages[locale].Desk.name === 'مكتب التحرير' ? 'الثقافه' : 'culture');
      await page
        .getByRole('listitem')
        .getByRole('button', { name: /culture|الثقافة/i })
        .first()
        .click();

      await page.getByRole('button', { name: t.picker.chooseImage }).click();
      await page.getByLabel(t.picker.upload).setInputFiles({
        name: 'IMG_0001.jpg',
        mimeType: 'image/jpeg',
        buffer: await photograph(locale),
      });
      const described = page.waitForEvent('popup');
      await page.getByRole('link', { name: t.picker.describeImage }).click();
      await describeImage(await described, locale);

      await body(page).click();
      await page.keyboard.type(own.lede);
      await page.keyboard.press('Enter');
      await page.getByLabel(t.rich.blockType).selectOption('h2');
      await page.keyboard.type(own.heading);
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: t.components.insert }).selectOption('Quote');
      const dialog = page.getByRole('dialog', { name: t.components.Quote.name });
      await dialog.getByLabel(t.components.Quote.attributes.speaker).fill(own.speaker);
      await dialog.getByLabel(t.components.Quote.attributes.role).fill('');
      await dialog.getByRole('button', { name: t.components.insertNow }).click();
      const quote = page.getByLabel(
        t.components.content.replace('{name}', t.components.Quote.name),
      );
      await quote.click();
      await page.keyboard.type(own.quote);
      await body(page).getByText(own.lede).click();
      await page.keyboard.press('End');
      await page.getByRole('combobox', { name: t.components.insert }).selectOption('ReadAlso');
      const readAlso = page.getByRole('dialog', { name: t.components.ReadAlso.name });
      await readAlso.getByRole('searchbox').fill('الكرملين موسكو');
      await readAlso.getByRole('button', { name: /الكرملين/ }).click();
      await readAlso.getByRole('button', { name: t.components.insertNow }).click();
      await saved(page, locale);

      await page.getByRole('button', { name: t.editor.languages.en, exact: true }).click();
      await page.getByRole('button', { name: t.editor.addEnglish }).click();
      await page.getByLabel(t.editor.fields.title, { exact: true }).fill(english.title);
      await page.getByLabel(t.editor.fields.summary, { exact: true }).fill(english.summary);
      await body(page).click();
      await page.keyboard.type('The craft moved west with the caravans.');
      await saved(page, locale);
      await expect(
        page.getByRole('button', { name: t.editor.actions.publish, exact: true }),
      ).toHaveCount(0);
      await page.getByRole('button', { name: t.editor.actions.submit }).click();
      await expect(page.getByText(t.editor.states.submitted)).toBeVisible();

      const id = page.url().split('/').at(-1);
      const text = git('show', `refs/desk/drafts/${id}:desk-draft.ar.mdx`);
      expect(text).toContain(own.lede);
      expect(text).toContain(`## ${own.heading}`);
      expect(text).toContain(`<Quote speaker="${own.speaker}">`);
      expect(text).toContain(own.quote);
      expect(text).toContain('<ReadAlso slug="kremlin-rejects-temporary-truce" />');
      expect(text).toMatch(/^ {2}src: [0-9a-f]{20}\.jpg$/m);
      expect(git('status', '--porcelain')).toBe('');
      await page.context().close();
    });

    test('nothing of it is public yet', async ({ browser, request }) => {
      expect((await request.get(`/ar/articles/${own.slug}`)).status()).toBe(404);
      for (const path of ['/ar', '/ar/latest', '/sitemap.xml', '/ar/feed.xml'])
        expect(await (await request.get(path)).text()).not.toContain(own.slug);
      const reader = await asReader(browser, '/ar/sections/culture');
      await expect(reader.getByText(own.title)).toHaveCount(0);
      await reader.context().close();
    });

    test('the editor comments, approves and publishes, and readers have it', async ({
      browser,
    }) => {
      const page = await deskPage(browser, locale, emailOf('editor', locale));
      await page.getByRole('link', { name: own.title }).click();
      await expect(page.getByText(t.editor.states.submitted)).toBeVisible();
      await page.getByRole('button', { name: /^(المراجعة|Review)/ }).click();
      await page.getByLabel(t.editor.comments.label).fill('أحسنتم. راجعت التواريخ.');
      await page.getByLabel(t.editor.comments.about).fill(own.lede);
      await page.getByRole('button', { name: t.editor.comments.send }).click();
      await expect(page.getByText('أحسنتم. راجعت التواريخ.')).toBeVisible();
      await page.getByRole('button', { name: t.editor.comments.done, exact: true }).click();
      await expect(page.getByRole('button', { name: t.editor.comments.reopen })).toBeVisible();
      await page.getByRole('button', { name: t.editor.actions.approve }).click();
      await expect(page.getByText(t.editor.states.approved)).toBeVisible();
      await page.getByRole('button', { name: t.editor.actions.publish, exact: true }).click();
      await expect(page.getByRole('heading', { name: /\d/ })).toBeVisible({ timeout: 15_000 });
      await page.getByRole('link', { name: t.editor.published.arabic }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(own.title);
      await page.context().close();

      const reader = await asReader(browser, `/ar/articles/${own.slug}`);
      await expect(reader.getByRole('heading', { level: 2, name: own.heading })).toBeVisible();
      await expect(reader.getByText(own.quote)).toBeVisible();
      await expect(reader.getByRole('img', { name: image.alt.ar }).first()).toBeVisible();
      await expect(reader.getByText(image.credit.ar).first()).toBeVisible();
      await expect(
        reader.getByRole('complementary').getByRole('link', { name: /الكرملين/ }),
      ).toBeVisible();
      await expect(reader.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
      await reader.getByRole('link', { name: 'English' }).first().click();
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(english.title);
      await reader.context().close();
      const commit = git('log', '-1', '--format=%an|%cn|%B');
      expect(commit).toContain(`writer ${locale}|editor ${locale}|`);
      expect(commit).toContain(`Approved-by: editor ${locale}`);
    });

    test('a correction is published, and the history shows both versions', async ({ browser }) => {
      const page = await deskPage(browser, locale, emailOf('editor', locale));
      await page.goto(`/desk/${locale}/published/${own.slug}`);
      await page
        .getByLabel(t.published.correctionText, { exact: true })
        .fill('صُحّح تاريخ في هذه القصة.');
      await page
        .getByLabel(t.published.correctionTextEn)
        .fill('A date in this story was corrected.');
      await page.getByLabel(t.published.find).fill(own.lede);
      await page.getByLabel(t.published.replace).fill(`${own.lede.slice(0, -1)} على الأرجح.`);
      await page.getByRole('button', { name: t.published.correct }).click();
      await expect(page.getByRole('status')).toContainText(t.done.corrected);
      const reader = await asReader(browser, `/ar/articles/${own.slug}`);
      await expect(reader.getByText('صُحّح تاريخ في هذه القصة.')).toBeVisible();
      await expect(reader.getByText(`${own.lede.slice(0, -1)} على الأرجح.`)).toBeVisible();
      await reader.context().close();

      await page.goto(`/desk/${locale}/history/${own.slug}`);
      const versions = page.getByRole('listitem').filter({ has: page.getByRole('radio') });
      await expect(versions).toHaveCount(2);
      await expect(page.locator('ins').filter({ hasText: 'على الأرجح' })).toBeVisible();
      await page.getByRole('button').filter({ hasText: t.history.restore }).click();
      await expect(page).toHaveURL(/\/story\/[0-9a-z]{20}$/);
      await expect(body(page).getByText(own.lede)).toBeVisible();
      await page.getByRole('button', { name: t.editor.actions.update, exact: true }).click();
      await expect(page.getByRole('heading', { name: /\d/ })).toBeVisible({ timeout: 15_000 });
      const again = await asReader(browser, `/ar/articles/${own.slug}`);
      await expect(again.getByText(own.lede)).toBeVisible();
      // What was corrected in public stays said in public.
      await expect(again.getByText('صُحّح تاريخ في هذه القصة.')).toBeVisible();
      await again.context().close();
      await page.goto(`/desk/${locale}/history/${own.slug}`);
      await expect(versions).toHaveCount(3);
      await page.context().close();
    });
  });
}
