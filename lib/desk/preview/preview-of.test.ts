import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { fieldsOf } from '@/lib/content/schema';
import type { Draft, DraftFiles } from '../stories/draft-store';
import { newStoryText } from '../stories/new-story';
import { previewOf } from './preview-of';

const draftOf = (files: DraftFiles): Draft => ({
  id: 'a'.repeat(20),
  version: 'b'.repeat(40),
  files,
  facts: {
    slug: 'a-story',
    section: 'culture',
    owner: { id: 'l', name: 'ليلى', email: 'l@example.org' },
    state: 'writing',
    base: {},
    comments: [],
  },
});
const text = (fields: object, body = 'نص.') => `---\n${stringify(fields)}---\n\n${body}\n`;
const full = { title: 'عنوان', summary: 'ملخص', section: 'culture', authors: ['culture-desk'] };

describe('previewOf', () => {
  it('is the article that readers would see, in each language', async () => {
    const draft = draftOf({
      ar: text({ ...full, topics: ['syria'], keyPoints: ['نقطة'], status: 'draft' }, '**نص**'),
      en: text({ title: 'Title', summary: 'Summary', coverage: 'full' }, 'Text'),
    });
    const { article, problems } = await previewOf('ar', draft);
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      slug: 'a-story',
      title: 'عنوان',
      section: 'culture',
      topics: ['syria'],
      authors: ['culture-desk'],
      keyPoints: ['نقطة'],
      locales: ['ar', 'en'],
      wordCount: 1,
      tree: [['p', 0, ['strong', 0, 'نص']]],
    });
    const english = await previewOf('en', draft);
    expect(english.article).toMatchObject({
      title: 'Title',
      section: 'culture',
      coverage: 'full',
      tree: [['p', 0, 'Text']],
    });
  });

  it('shows what was typed before what was saved', async () => {
    const draft = draftOf({ ar: text(full, 'محفوظ') });
    const working = { files: { ar: text(full, 'مكتوب') }, shown: {} };
    expect((await previewOf('ar', draft, working)).article?.tree).toEqual([['p', 0, 'مكتوب']]);
  });

  it('says where the new text is broken, and shows the last sound one', async () => {
    const draft = draftOf({ ar: text(full, 'محفوظ') });
    const broken = text(full, 'سطر\n\n{alert(1)}');
    const { article, problems } = await previewOf('ar', draft, {
      files: { ar: broken },
      shown: { ar: text(full, 'آخر نص سليم') },
    });
    expect(article?.tree).toEqual([['p', 0, 'آخر نص سليم']]);
    expect(problems).toMatchObject([{ file: 'ar.mdx', line: 11, code: 'no-expression' }]);
    const saved = await previewOf('ar', draft, { files: { ar: broken }, shown: {} });
    expect(saved.article?.tree).toEqual([['p', 0, 'محفوظ']]);
    expect((await previewOf('ar', draftOf({ ar: broken }))).article).toBeUndefined();
  });

  it('shows a story that has only begun', async () => {
    const ar = newStoryText({ title: 'قصة', section: 'culture', at: new Date() });
    expect(await previewOf('ar', draftOf({ ar }))).toMatchObject({
      article: { title: 'قصة', summary: '', tree: [] },
      problems: [],
    });
  });

  it('has no English article without English text', async () => {
    expect(await previewOf('en', draftOf({ ar: text(full) }))).toEqual({ problems: [] });
    expect(await previewOf('ar', draftOf({}))).toEqual({ problems: [] });
  });

  it('takes no path for a name', async () => {
    const path = '../../../etc/passwd';
    const { article, hero } = await previewOf(
      'ar',
      draftOf({
        ar: text({
          ...full,
          section: path,
          topics: [path, 'A', 'syria'],
          authors: [path],
          related: [path],
          hero: { src: path },
        }),
      }),
    );
    expect(article).toMatchObject({ section: '', topics: ['syria'], authors: [], related: [] });
    expect(hero).toEqual({ name: path, image: undefined });
  });

  it('gives a page what it needs, whatever the fields hold', async () => {
    const names = Object.keys(fieldsOf('Article'));
    const value = fc.oneof(fc.jsonValue(), fc.string(), fc.constant('2026-02-30T00:00:00Z'));
    const fields = fc.dictionary(fc.constantFrom(...names, 'else'), value);
    await fc.assert(
      fc.asyncProperty(fields, fc.string(), async (data, body) => {
        const { article } = await previewOf('ar', draftOf({ ar: text(data, body) }));
        if (!article) return;
        expect(typeof article.title).toBe('string');
        expect(typeof article.summary).toBe('string');
        expect(article.publishedAt).toMatch(/^[+-]?\d{4,6}-\d\d-\d\dT/);
        expect([article.updatedAt ?? article.publishedAt].map(Date.parse)).not.toContain(
          Number.NaN,
        );
        for (const list of [article.topics, article.authors, article.related, article.keyPoints])
          for (const item of list) expect(typeof item).toBe('string');
        for (const correction of article.corrections)
          expect(Date.parse(correction.date)).not.toBeNaN();
      }),
      { numRuns: 500 },
    );
  });
});
