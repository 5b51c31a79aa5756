import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ContentStage, makeStageFolder } from './content-stage';

const root = mkdtempSync(path.join(tmpdir(), 'midad-stage-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const story = (slug: string, text: string, locale = 'ar') => ({
  file: `articles/2026/11/${slug}/${locale}.mdx`,
  text,
});

function inStage({ folder }: ContentStage) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return files.sort();
}

it('holds exactly the texts put last, and knows the file of each', () => {
  const stage = new ContentStage(makeStageFolder(root));
  stage.put([
    story('first', 'نص طويل للقصة الأولى'),
    story('first', 'A long text', 'en'),
    story('second', 'نص الثانية'),
    { file: 'topics/moon.yaml', text: 'name: القمر' },
  ]);
  const files = stage.put([story('third', 'قصير'), { file: 'authors/a.yaml', text: 'kind: desk' }]);
  expect(inStage(stage)).toEqual(['articles/0/0/0/ar.mdx', 'authors/a.yaml']);
  expect(Object.fromEntries(files)).toEqual({
    'articles/0/0/0/ar.mdx': story('third', 'قصير'),
    'authors/a.yaml': { file: 'authors/a.yaml', text: 'kind: desk' },
  });
});
