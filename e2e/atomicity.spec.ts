import { expect, test } from '@playwright/test';
import { checkAtomicity } from '../bench/checks/atomicity';

test('readers never meet a state in between, whatever is published, retracted or renamed', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const report = await checkAtomicity({
    url: baseURL ?? '',
    content: 'test-results/site/content',
    publishes: 30,
    reads: 1500,
  });
  expect(report.retractions).toBeGreaterThan(1);
  expect(report.renames).toBeGreaterThan(1);
  expect(report.reads).toBeGreaterThanOrEqual(1500);
  for (const kind of ['notFound', 'mixed', 'stepsBack', 'scripts', 'leftOvers'] as const)
    expect(report[kind], kind).toEqual([]);
  expect(report.goneMs.length).toBe(report.retractions + report.renames);
});
