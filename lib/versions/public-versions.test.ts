import { describe, expect, it } from 'vitest';
import { type CommittedVersion, type PublicVersion, publicVersions } from './public-versions';
import { versionChanges } from './version-changes';

const SECTIONS = new Set(['world']);

const NOW = new Date('2026-06-30T00:00:00Z');
const FOLDER = 'articles/2026/06/story';

type Facts = {
  title?: string;
  status?: string;
  publishedAt?: string;
  body?: string;
  more?: string;
};

const arabic = ({
  title = 'عنوان',
  status = 'published',
  publishedAt = '2026-06-01T09:00:00+03:00',
  body = 'نص القصة.',
  more = '',
}: Facts = {}) =>
  `---\ntitle: '${title}'\nsummary: 'ملخص.'\nsection: world\nlabel: news\nstatus: ${status}\npublishedAt: ${publishedAt}\nauthors: [world-desk]\n${more}---\n\n${body}\n`;
const english = (title: string, status = 'published') =>
  `---\ntitle: '${title}'\nsummary: 'Summary.'\nstatus: ${status}\n---\n\nText.\n`;

const version = (day: number, ar: string, en?: string): CommittedVersion => ({
  at: new Date(Date.UTC(2026, 5, day)),
  folder: FOLDER,
  files: { ar, ...(en && { en }) },
});
const read = (newestFirst: CommittedVersion[], locale: 'ar' | 'en' = 'ar') =>
  publicVersions(locale, newestFirst, SECTIONS, NOW);
async function collect(versions: AsyncIterable<PublicVersion>): Promise<PublicVersion[]> {
  const all: PublicVersion[] = [];
  for await (const version of versions) all.push(version);
  return all;
}
const titles = async (newestFirst: CommittedVersion[], locale: 'ar' | 'en' = 'ar') => {
  const all = await collect(read(newestFirst, locale));
  return all.map(({ title }) => title);
};

describe('the public versions of a story', () => {
  it('are those that were published, and not drafts, withdrawn or broken ones', async () => {
    expect(
      await titles([
        version(10, arabic({ title: 'سر7' }).replace('section: world', 'section: nowhere')),
        version(9, arabic({ title: 'ط' })),
        version(8, arabic({ title: 'سر1', status: 'withdrawn' })),
        version(7, arabic({ title: 'سر2', body: '<Secret/>' })),
        version(6, arabic({ title: 'سر3', more: 'secret: [\n' })),
        version(5, 'سر4'),
        version(4, arabic({ title: 'سر5', status: 'draft' })),
        version(3, arabic({ title: 'أ' })),
        version(2, arabic({ title: 'سر6', status: 'draft' })),
      ]),
    ).toEqual(['ط', 'أ']);
  });

  it('begin when they were due, and leave out what was replaced before', async () => {
    const due = '2026-06-10T09:00:00+03:00';
    const versions = await collect(
      read([
        version(12, arabic({ title: 'بعد', publishedAt: due })),
        version(4, arabic({ title: 'في وقته', publishedAt: due })),
        version(3, arabic({ title: 'تحت الحظر', publishedAt: due })),
      ]),
    );
    expect(versions.map(({ title }) => title)).toEqual(['بعد', 'في وقته']);
    expect(versions[1]?.from.toISOString()).toBe('2026-06-10T06:00:00.000Z');
    expect(
      await titles([version(3, arabic({ publishedAt: '2026-07-01T09:00:00+03:00' }))]),
    ).toEqual([]);
  });

  it('are in English those whose English was published', async () => {
    expect(
      await titles(
        [
          version(5, arabic(), english('Two')),
          version(4, arabic({ status: 'draft' }), english('Hidden')),
          version(3, arabic(), english('Draft', 'draft')),
          version(2, arabic(), english('One')),
          version(1, arabic()),
        ],
        'en',
      ),
    ).toEqual(['Two', 'One']);
  });
});

describe('what a version changed', () => {
  const changes = async (newestFirst: CommittedVersion[]) => versionChanges(read(newestFirst));

  it('is told word by word, with the paragraphs beside it', async () => {
    const body = (word: string) => `أول.\n\nثان.\n\nقال إن ${word} بدأت.\n\nرابع.\n\nخامس.`;
    const [newest, first] = await changes([
      version(3, arabic({ title: 'عنوان جديد', body: body('الهدنة') })),
      version(2, arabic({ body: body('الحرب') })),
    ]);
    expect(first?.changes).toEqual({ kind: 'first', isTooMuch: false });
    expect(newest?.changes).toMatchObject({
      kind: 'update',
      title: [
        { kind: 'same', text: 'عنوان' },
        { kind: 'added', text: ' جديد' },
      ],
      body: [
        { kind: 'same', blocks: ['ثان.'] },
        {
          kind: 'changed',
          runs: [
            { kind: 'same', text: 'قال إن ' },
            { kind: 'removed', text: 'الحرب' },
            { kind: 'added', text: 'الهدنة' },
            { kind: 'same', text: ' بدأت.' },
          ],
        },
        { kind: 'same', blocks: ['رابع.'] },
      ],
    });
    expect(newest?.changes.summary).toBeUndefined();
  });

  it('names a correction, and says nothing of what readers do not see', async () => {
    const correction =
      "corrections:\n  - date: 2026-06-04T12:00:00+03:00\n    text: 'كان الرقم خطأ.'\n";
    const shown = await changes([
      version(5, arabic({ more: `${correction}topics: [space]\n` })),
      version(4, arabic({ more: correction })),
      version(3, arabic()),
    ]);
    expect(shown.map(({ changes: { kind } }) => kind)).toEqual(['correction', 'first']);
    expect(shown[0]?.changes.corrections).toEqual(['كان الرقم خطأ.']);
  });

  it('shows no markup, and the words of components', async () => {
    const [newest] = await changes([
      version(3, arabic({ body: '**قال** <Score home="3" away="1" />.\n\n<ReadAlso slug="x" />' })),
      version(2, arabic({ body: 'قال.' })),
    ]);
    expect(JSON.stringify(newest?.changes.body)).not.toMatch(/\*\*|<Score|ReadAlso|slug/);
    expect(newest?.blocks).toEqual(['قال 3–1.']);
  });

  it('does not hold the server up for a huge or long history', async () => {
    const words = (seed: number) =>
      Array.from({ length: 9000 }, (_, index) => `كلمة${(index * seed) % 7919}`).join(' ');
    const versions = Array.from({ length: 60 }, (_, index) =>
      version(index / 10 + 1, arabic({ body: words(60 - index).replace(/(.{900}) /g, '$1\n\n') })),
    ).reverse();
    const started = process.cpuUsage();
    const shown = await changes(versions);
    const { user } = process.cpuUsage(started);
    expect(shown.length).toBeLessThanOrEqual(20);
    expect(shown.some(({ changes: { isTooMuch } }) => isTooMuch)).toBe(true);
    expect(JSON.stringify(shown.map(({ changes: own }) => own)).length).toBeLessThan(600_000);
    expect(user / 1e6).toBeLessThan(20);
  }, 60_000);
});
