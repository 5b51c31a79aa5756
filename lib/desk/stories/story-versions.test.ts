import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layla, sami, sports, storyText, TestNewsroom } from './test-newsroom';

const FOLDER = 'articles/2026/01/arabic-coffee';
const FIRST = storyText('قهوة', { body: 'نص أول.' });

let newsroom: TestNewsroom;

beforeEach(async () => {
  newsroom = new TestNewsroom();
  await newsroom.open({ [`${FOLDER}/ar.mdx`]: FIRST });
});
afterEach(() => newsroom.close());

const history = async (slug = 'arabic-coffee') =>
  (await newsroom.desk.published.history(sami, slug)).versions;

async function publish(from: string, to: string): Promise<void> {
  const { desk } = newsroom;
  const draft = await desk.open(sami, 'arabic-coffee');
  const ar = (draft.files.ar ?? '').replace(from, to);
  const saved = await desk.save(sami, draft.id, draft.version, { ar });
  await desk.publish(sami, draft.id, saved.version);
}

describe('readHistory', () => {
  it('names every version with who wrote, published and approved it, newest first', async () => {
    const { desk } = newsroom;
    const draft = await desk.begin(layla, { slug: 'tea', section: 'culture', title: 'شاي' });
    const ar = (draft.files.ar ?? '').replace('authors: []', 'authors: [culture-desk]');
    const filled = `${ar.replace("summary: ''", 'summary: جملة.').replace('summary: ""', 'summary: جملة.')}نص.\n`;
    const saved = await desk.save(layla, draft.id, draft.version, { ar: filled });
    const approved = await desk.move(sami, draft.id, saved.version, 'approved');
    await desk.publish(sami, draft.id, approved.version);
    expect(await history('tea')).toMatchObject([
      {
        author: 'layla',
        committer: 'sami',
        subject: 'Publish: شاي',
        approvedBy: 'sami <sami@example.org>',
      },
    ]);
    await publish('نص أول.', 'نص ثان.');
    expect((await history()).map(({ author }) => author)).toEqual(['sami', 'T']);
  });

  it('goes on behind a new name, one given at the desk and one given by hand', async () => {
    await publish('نص أول.', 'نص ثان.');
    await newsroom.desk.published.rename(sami, 'arabic-coffee', 'coffee');
    newsroom.git('mv', 'content/articles/2026/01/coffee', 'content/articles/2026/01/bean');
    newsroom.commitByHand('by hand');
    const versions = await history('bean');
    expect(versions.map(({ subject }) => subject)).toEqual([
      'by hand',
      'Rename: قهوة',
      'Update: قهوة',
      'first',
    ]);
    const texts = await Promise.all(
      versions.map((version) => newsroom.desk.published.texts(version)),
    );
    expect(texts.map(({ ar = '' }) => /نص (\S+)\./.exec(ar)?.[1])).toEqual([
      'ثان',
      'ثان',
      'ثان',
      'أول',
    ]);
  });

  it('does not take the story that had the name before for this one', async () => {
    const { published } = newsroom.desk;
    await published.rename(sami, 'arabic-coffee', 'coffee');
    await published.rename(sami, 'coffee', 'arabic-coffee');
    expect((await history()).map(({ subject }) => subject)).toEqual([
      'Rename: قهوة',
      'Rename: قهوة',
      'first',
    ]);
  });

  it('is for whoever may edit the section', async () => {
    const { published } = newsroom.desk;
    await expect(published.history(sports, 'arabic-coffee')).rejects.toThrow('forbidden');
    await expect(published.history(sami, '../x')).rejects.toThrow('bad-slug');
    await expect(published.history(sami, 'no-such-story')).rejects.toThrow('no-story');
  });
});

describe('restoreVersion', () => {
  const oldest = async () => (await history()).at(-1)?.commit ?? '';

  it('brings the texts back into a draft and changes nothing public', async () => {
    await publish('نص أول.', 'نص ثان.');
    await newsroom.desk.published.correct(sami, 'arabic-coffee', { text: 'تصحيح.' });
    const head = newsroom.git('rev-parse', 'HEAD');
    const draft = await newsroom.desk.published.restore(sami, 'arabic-coffee', await oldest());
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(head);
    expect(draft.files.ar).toContain('نص أول.');
    // A correction that readers saw does not go away with the text.
    expect(draft.files.ar).toContain('text: تصحيح.');
    expect(newsroom.git('log', '--format=%s', draft.version, '-2')).toBe(
      'Save: arabic-coffee\nBegin: arabic-coffee',
    );
    await newsroom.desk.publish(sami, draft.id, draft.version);
    expect(newsroom.stored('arabic-coffee')).toContain('نص أول.');
  });

  it('uses a draft in which nobody has written, and leaves alone one in which somebody has', async () => {
    await publish('نص أول.', 'نص ثان.');
    const opened = await newsroom.desk.open(sami, 'arabic-coffee');
    const restored = await newsroom.desk.published.restore(sami, 'arabic-coffee', await oldest());
    expect(restored.id).toBe(opened.id);
    const own = restored.files.ar?.replace('نص أول.', 'نص يُكتب.');
    const saved = await newsroom.desk.save(sami, opened.id, restored.version, { ar: own });
    await expect(
      newsroom.desk.published.restore(sami, 'arabic-coffee', await oldest()),
    ).rejects.toThrow('draft-exists');
    expect((await newsroom.drafts.read(opened.id)).version).toBe(saved.version);
  });

  it.each(['', 'HEAD', 'main', '--help', '0'.repeat(40), 'refs/desk/drafts/x'])(
    'knows no version %j',
    async (commit) => {
      const { published } = newsroom.desk;
      await expect(published.restore(sami, 'arabic-coffee', commit)).rejects.toThrow('no-version');
      expect(await newsroom.drafts.list()).toEqual([]);
    },
  );

  it('knows no version of another story, and is for whoever may edit', async () => {
    newsroom.write('articles/2026/01/tea/ar.mdx', storyText('شاي'));
    newsroom.commitByHand('tea');
    const other = newsroom.git('rev-parse', 'HEAD');
    const { published } = newsroom.desk;
    await expect(published.restore(sami, 'arabic-coffee', other)).rejects.toThrow('no-version');
    await expect(published.restore(sports, 'arabic-coffee', await oldest())).rejects.toThrow(
      'forbidden',
    );
  });
});
