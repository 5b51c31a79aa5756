import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';

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
    // A list in a form is one name many times.
    'form-dup-name': 'off',
    // React's own ids begin with an underscore, as HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What is wrong with a page's HTML, with line and column. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`,
    ),
  );
}

/** What axe finds on the page as it is now; the page must run scripts. */
export async function axeFaults(page: Page): Promise<{ passes: number; faults: string[] }> {
  await page.evaluate(axeSource);
  const { passes, violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  return { passes: passes.length, faults };
}
