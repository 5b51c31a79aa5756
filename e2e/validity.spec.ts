import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { languages, pageKinds } from './pages';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** React writes void elements with a slash and some attributes in camel case: both are valid HTML. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'require-sri': 'off',
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'tel-non-breaking': 'off',
  },
});

for (const locale of languages) {
  test(`every page kind in ${locale} is valid HTML`, async ({ page }) => {
    for (const [kind, path] of Object.entries(pageKinds(locale))) {
      const html = await (await page.request.get(path)).text();
      const { results } = await validator.validateString(html);
      const messages = results.flatMap((result) =>
        result.messages.map(
          ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`,
        ),
      );
      expect(messages, kind).toEqual([]);
    }
  });

  test(`axe finds nothing on any page kind in ${locale}`, async ({
    browser,
    baseURL,
    viewport,
  }) => {
    const context = await browser.newContext({
      baseURL,
      viewport,
      javaScriptEnabled: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const [kind, path] of Object.entries(pageKinds(locale))) {
      await page.goto(path);
      await page.evaluate(axeSource);
      const results = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
      );
      const violations = results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
      expect(results.passes.length, kind).toBeGreaterThan(20);
      expect(violations, kind).toEqual([]);
    }
    await context.close();
  });
}
