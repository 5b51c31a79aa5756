import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFiles } from '@/lib/content/store-layout';
import { layla, sami, sports, storyText, TestNewsroom } from './test-newsroom';

const COFFEE = 'articles/2026/01/arabic-coffee';

let newsroom: TestNewsroom;

beforeEach(async () => {
  newsroom = new TestNewsroom();
  await newsroom.open({
    [`${COFFEE}/ar.mdx`]: storyText('قهوة'),
    'articles/2026/01/tea/ar.mdx': storyText('شاي', { fields: ['related: [arabic-coffee]'] }),
    'articles/2026/03/later/ar.mdx': storyText('لاحقة').replace('2026-01-05', '2026-03-05'),
  });
});
afterEach(() => newsroom.close());

const unpublish = (wish: { to?: string } = {}, slug = 'arabic-coffee') =>
  newsroom.desk.published.unpublish(sami, slug, wish);

describe('unpublishStory', () => {
  it('changes one line, and readers are told that the story is gone', async () => {
    const { commit, problems } = await unpublish();
    expect(problems).toEqual([]);
    expect(newsroom.changedLines()).toEqual(['-status: published', '+status: withdrawn']);
    expect(newsroom.git('log', '-1', '--format=%H|%an|%cn|%s')).toBe(
      `${commit}|sami|sami|Unpublish: قهوة`,
    );
    expect(newsroom.stored('arabic-coffee')).toBeUndefined();
    expect(newsroom.inStore(storeFiles.gone('arabic-coffee'))).toBeDefined();
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  it('leads readers of both languages to another story, in the same commit', async () => {
    await unpublish({ to: 'tea' });
    expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('2');
    expect(newsroom.read('redirects.yaml')).toBe(`redirects:
  - from: /ar/articles/arabic-coffee
    to: /ar/articles/tea
  - from: /en/articles/arabic-coffee
    to: /en/articles/tea
`);
    expect(newsroom.inStore(storeFiles.redirects())).toContain('/en/articles/tea');
  });

  it('leads a story that is gone elsewhere later on, and is not done twice', async () => {
    await unpublish();
    await expect(unpublish()).rejects.toThrow('already-withdrawn');
    await unpublish({ to: 'tea' });
    expect(newsroom.changedLines()).not.toContain('+status: withdrawn');
  });

  it.each(['arabic-coffee', 'later', 'no-such-story', '', '../tea', 'tea/..'])(
    'leads nobody to %j',
    async (to) => {
      await expect(unpublish({ to })).rejects.toThrow('no-target');
      expect(newsroom.stored('arabic-coffee')).toBeDefined();
      expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('1');
    },
  );

  it.each(['', '..', '../arabic-coffee', 'عربي', 'a/b'])('takes no slug %j', async (slug) => {
    await expect(unpublish({}, slug)).rejects.toThrow('bad-slug');
  });

  it('is for editors of the section, and noted', async () => {
    const { published } = newsroom.desk;
    await expect(published.unpublish(layla, 'arabic-coffee')).rejects.toThrow('forbidden');
    await expect(published.unpublish(sports, 'arabic-coffee')).rejects.toThrow('forbidden');
    await expect(unpublish({}, 'no-such-story')).rejects.toThrow('no-story');
    const { commit } = await unpublish({ to: 'tea' });
    expect(await newsroom.audit.list()).toMatchObject([
      { action: 'unpublish', subject: 'arabic-coffee', details: { commit, to: 'tea' } },
    ]);
  });
});

describe('a withdrawn story', () => {
  const redirects = () => JSON.parse(newsroom.inStore(storeFiles.redirects()) ?? '[]');

  async function put(file: string, text: string) {
    newsroom.write(file, text);
    newsroom.commitByHand(file);
    await newsroom.build();
  }

  async function publishAgain() {
    const draft = await newsroom.desk.open(sami, 'arabic-coffee');
    return newsroom.desk.publish(sami, draft.id, draft.version);
  }

  it('is public again from a draft, with the date of its first publication', async () => {
    await unpublish();
    await publishAgain();
    expect(newsroom.changedLines()).toEqual([
      '-status: withdrawn',
      '+status: published',
      '+updatedAt: 2026-02-03T11:30:00+03:00',
    ]);
    expect(newsroom.stored('arabic-coffee')).toContain('"publishedAt":"2026-01-05T06:00:00.000Z"');
    expect(newsroom.inStore(storeFiles.gone('arabic-coffee'))).toBeUndefined();
  });

  it('leads nowhere else once it is public again, from the same commit on', async () => {
    const others = 'redirects:\n  - from: /ar/old\n    to: /ar/topics\n';
    const imported = { from: '/2019/coffee', to: '/ar/articles/arabic-coffee' };
    await put('redirects.yaml', others);
    await put('redirects/old.yaml', `redirects:\n  - ${JSON.stringify(imported)}\n`);
    await unpublish({ to: 'tea' });
    expect(redirects()).toContainEqual({ from: '/2019/coffee', to: '/ar/articles/tea' });
    const commits = Number(newsroom.git('rev-list', '--count', 'HEAD'));
    expect((await publishAgain()).problems).toEqual([]);
    expect(Number(newsroom.git('rev-list', '--count', 'HEAD'))).toBe(commits + 1);
    expect(newsroom.git('status', '--porcelain')).toBe('');
    expect(newsroom.read('redirects.yaml')).toBe(others);
    expect(redirects()).toEqual([{ from: '/ar/old', to: '/ar/topics' }, imported]);
  });

  it('is public again where nobody can patch the redirects, and its page comes before them', async () => {
    await unpublish();
    const own = { from: '/ar/articles/arabic-coffee', to: '/ar/articles/tea' };
    const written = `{ redirects: [${JSON.stringify(own)}] }\n`;
    await put('redirects.yaml', written);
    expect(redirects()).toEqual([own]);
    await publishAgain();
    expect(newsroom.read('redirects.yaml')).toBe(written);
    expect(redirects()).toEqual([]);
  });

  it('does not come back by a draft that was approved before', async () => {
    const { id, version } = await newsroom.desk.open(sami, 'arabic-coffee');
    await newsroom.desk.move(sami, id, version, 'approved');
    await unpublish();
    expect((await newsroom.drafts.read(id)).facts).toMatchObject({ state: 'writing' });
    expect((await newsroom.drafts.read(id)).facts.approvedBy).toBeUndefined();
  });
});
