import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionWish } from './correct-story';
import { layla, sami, sports, storyText, TestNewsroom } from './test-newsroom';

const FILE = 'articles/2026/01/arabic-coffee/ar.mdx';
const BODY = 'زرعها اليمن في القرن الرابع عشر.\n\nوتُشرب القهوة صباحًا. وتُشرب القهوة مساءً.';

let newsroom: TestNewsroom;

beforeEach(async () => {
  newsroom = new TestNewsroom();
  await newsroom.open({
    [FILE]: storyText('قهوة', { body: BODY }),
    'articles/2026/01/tea/ar.mdx': storyText('شاي', {
      fields: ["corrections:\n  - date: 2026-01-06T09:00:00+03:00 # أول\n    text: 'سابق.'"],
    }),
  });
});
afterEach(() => newsroom.close());

const correct = (wish: Partial<CorrectionWish>, slug = 'arabic-coffee') =>
  newsroom.desk.published.correct(sami, slug, { text: 'صُحح القرن.', ...wish });

describe('correctStory', () => {
  it('changes the words, dates the note, and touches nothing else', async () => {
    const { problems } = await correct({
      textEn: 'The century was corrected.',
      find: 'القرن الرابع عشر',
      replace: 'القرن الخامس عشر',
    });
    expect(problems).toEqual([]);
    expect(newsroom.changedLines()).toEqual([
      '+updatedAt: 2026-02-03T11:30:00+03:00',
      '+corrections:',
      '+  - date: 2026-02-03T11:30:00+03:00',
      '+    text: صُحح القرن.',
      '+    textEn: The century was corrected.',
      '-زرعها اليمن في القرن الرابع عشر.',
      '+زرعها اليمن في القرن الخامس عشر.',
    ]);
    expect(newsroom.stored('arabic-coffee')).toContain('القرن الخامس عشر');
    expect(newsroom.stored('arabic-coffee')).toContain('صُحح القرن.');
    expect(newsroom.git('log', '-1', '--format=%an|%s')).toBe('sami|Correct: قهوة');
  });

  it('comes after the corrections before it', async () => {
    await correct({}, 'tea');
    expect(newsroom.changedLines()).toEqual([
      '+  - date: 2026-02-03T11:30:00+03:00',
      '+    text: صُحح القرن.',
      '+updatedAt: 2026-02-03T11:30:00+03:00',
    ]);
  });

  it('corrects a headline, in the quotes that it has', async () => {
    await correct({ find: 'شاي', replace: "شاي 'أخضر'" }, 'tea');
    expect(newsroom.read('articles/2026/01/tea/ar.mdx')).toContain(
      "title: 'شاي ''أخضر''' # العنوان",
    );
  });

  it.each([
    ['نص لا وجود له', 'not-once'],
    ['وتُشرب القهوة', 'not-once'],
  ])('replaces nothing where %j stands', async (find, reason) => {
    const before = newsroom.read(FILE);
    await expect(correct({ find, replace: 'غيره' })).rejects.toThrow(reason);
    expect(newsroom.read(FILE)).toBe(before);
  });

  it.each([
    [{ text: '  ' }, 'empty-correction'],
    [{ text: 'ا'.repeat(2001) }, 'empty-correction'],
    [{ find: 'زرعها' }, 'half-replacement'],
    [{ replace: 'زرعها' }, 'half-replacement'],
    [{ find: 'زرعها اليمن', replace: '# زرعها' }, 'breaks-text'],
    [{ find: 'زرعها اليمن', replace: '{process.env}' }, 'has-errors'],
    [{ find: 'زرعها اليمن', replace: '<script>x</script>' }, 'has-errors'],
  ])('refuses %j', async (wish, reason) => {
    const head = newsroom.git('rev-parse', 'HEAD');
    await expect(correct(wish)).rejects.toThrow(reason);
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(head);
  });

  it('puts nothing of a note where YAML would read it', async () => {
    const text = "أ: 'ب'\r\n---\r\nstatus: withdrawn # {x}";
    await correct({ text });
    expect(newsroom.stored('arabic-coffee')).toContain("أ: 'ب' --- status: withdrawn # {x}");
    expect(newsroom.stored('arabic-coffee')).toContain('"status":"published"');
  });

  it('is for public stories and editors of the section, and noted', async () => {
    const { published } = newsroom.desk;
    const wish = { text: 'صُحح.' };
    await expect(published.correct(layla, 'arabic-coffee', wish)).rejects.toThrow('forbidden');
    await expect(published.correct(sports, 'arabic-coffee', wish)).rejects.toThrow('forbidden');
    await newsroom.desk.published.unpublish(sami, 'tea');
    await expect(published.correct(sami, 'tea', wish)).rejects.toThrow('not-public');
    await expect(published.correct(sami, '../x', wish)).rejects.toThrow('bad-slug');
    const { commit } = await correct({});
    expect((await newsroom.audit.list())[0]).toMatchObject({
      action: 'correct',
      subject: 'arabic-coffee',
      details: { commit },
    });
  });
});
