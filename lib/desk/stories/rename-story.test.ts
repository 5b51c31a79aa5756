import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFiles } from '@/lib/content/store-layout';
import { followAllRenames } from './follow-renames';
import { layla, sami, sports, storyText, TestNewsroom } from './test-newsroom';

const COFFEE = 'articles/2026/01/arabic-coffee';
const MOVED = 'articles/2026/01/coffee-house';
const TEA = 'articles/2026/01/tea';
const ENGLISH = "---\ntitle: Coffee\nsummary: 'One sentence.'\n---\n\nText.\n";
const FRONT = `# اختيار
lead: arabic-coffee
secondary:
  - tea
  - 'arabic-coffee' # مكرر
picks:
  - section: culture
    stories: [tea, arabic-coffee]
`;

let newsroom: TestNewsroom;

beforeEach(async () => {
  newsroom = new TestNewsroom();
  await newsroom.open({
    [`${COFFEE}/ar.mdx`]: storyText('قهوة'),
    [`${COFFEE}/en.mdx`]: ENGLISH,
    [`${TEA}/ar.mdx`]: storyText('شاي', {
      fields: ['related: [arabic-coffee]'],
      body: 'قبل.\n\n<ReadAlso slug="arabic-coffee" />\n\nوانظر [القهوة](/ar/articles/arabic-coffee).',
    }),
    'front.yaml': FRONT,
    'redirects.yaml': 'redirects:\n  - from: /ar/old-coffee\n    to: /ar/articles/arabic-coffee\n',
  });
});
afterEach(() => newsroom.close());

const rename = (to = 'coffee-house', from = 'arabic-coffee') =>
  newsroom.desk.published.rename(sami, from, to);

describe('renameStory', () => {
  it('leaves a draft alone whose front matter cannot be read, and follows in its text', async () => {
    const begun = await newsroom.desk.open(sami, 'tea');
    const ar = (begun.files.ar ?? '').replace("'شاي'", '"شاي');
    expect(ar).not.toBe(begun.files.ar);
    await newsroom.desk.save(sami, begun.id, begun.version, { ar });
    await rename();
    await followAllRenames(newsroom);
    const { files } = await newsroom.drafts.read(begun.id);
    expect(files.ar).toContain('title: "شاي ');
    expect(files.ar).toContain('<ReadAlso slug="coffee-house" />');
  });

  it('moves the story and everything that names it in one commit, and changes no other byte', async () => {
    const { problems } = await rename();
    expect(problems).toEqual([]);
    expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('2');
    expect(newsroom.git('status', '--porcelain')).toBe('');
    expect(newsroom.git('diff', '--name-status', '-M', 'HEAD~1', 'HEAD').split('\n')).toEqual([
      'R100\tcontent/articles/2026/01/arabic-coffee/ar.mdx\tcontent/articles/2026/01/coffee-house/ar.mdx',
      'R100\tcontent/articles/2026/01/arabic-coffee/en.mdx\tcontent/articles/2026/01/coffee-house/en.mdx',
      'M\tcontent/articles/2026/01/tea/ar.mdx',
      'M\tcontent/front.yaml',
      'M\tcontent/redirects.yaml',
    ]);
    expect(newsroom.read('front.yaml')).toBe(FRONT.replaceAll('arabic-coffee', 'coffee-house'));
    expect(newsroom.read(`${TEA}/ar.mdx`)).not.toContain('arabic-coffee');
    expect(newsroom.read('redirects.yaml')).toBe(
      `redirects:
  - from: /ar/old-coffee
    to: /ar/articles/coffee-house
  - from: /ar/articles/arabic-coffee
    to: /ar/articles/coffee-house
  - from: /en/articles/arabic-coffee
    to: /en/articles/coffee-house
`,
    );
  });

  it('shows readers the new address, and the other stories lead to it', async () => {
    await rename();
    expect(newsroom.stored('arabic-coffee')).toBeUndefined();
    expect(newsroom.stored('coffee-house')).toContain('قهوة');
    expect(newsroom.stored('tea')).toContain('"related":["coffee-house"]');
    expect(newsroom.inStore(storeFiles.redirects())).toContain('/ar/articles/coffee-house');
    expect(newsroom.inStore(storeFiles.front())).toContain('coffee-house');
    expect((await newsroom.build()).problems).toEqual([]);
  });

  it('gives a story its old name back without a circle of redirects', async () => {
    await rename();
    await rename('arabic-coffee', 'coffee-house');
    expect(newsroom.read('redirects.yaml')).toBe(
      `redirects:
  - from: /ar/old-coffee
    to: /ar/articles/arabic-coffee
  - from: /ar/articles/coffee-house
    to: /ar/articles/arabic-coffee
  - from: /en/articles/coffee-house
    to: /en/articles/arabic-coffee
`,
    );
    expect((await newsroom.build()).problems).toEqual([]);
  });

  it('takes the drafts along, and what somebody writes in them is published under the new name', async () => {
    const { desk } = newsroom;
    const own = await desk.open(sami, 'arabic-coffee');
    await desk.save(sami, own.id, own.version, {
      ar: (own.files.ar ?? '').replace('نص القصة.', 'نص أطول.'),
    });
    const other = await desk.begin(layla, { slug: 'new-one', section: 'culture', title: 'جديدة' });
    await desk.save(layla, other.id, other.version, {
      ar: `${other.files.ar}<ReadAlso slug="arabic-coffee" />\n`,
    });
    await rename();
    const moved = await newsroom.drafts.read(own.id);
    expect(moved.facts).toMatchObject({
      slug: 'coffee-house',
      publicFolder: 'articles/2026/01/coffee-house',
    });
    expect((await newsroom.drafts.read(other.id)).files.ar).toContain('slug="coffee-house"');
    await desk.publish(sami, own.id, moved.version);
    expect(newsroom.stored('coffee-house')).toContain('نص أطول.');
    expect(newsroom.isLying(COFFEE)).toBe(false);
  });

  it('finishes at the next start what a desk that was killed left of the drafts', async () => {
    const own = await newsroom.desk.open(sami, 'arabic-coffee');
    const before = newsroom.git('rev-parse', `refs/desk/drafts/${own.id}`);
    await rename();
    newsroom.git('update-ref', `refs/desk/drafts/${own.id}`, before);
    await followAllRenames(newsroom);
    expect((await newsroom.drafts.read(own.id)).facts.slug).toBe('coffee-house');
  });

  it('brings no draft out under the old address when the desk could not finish', async () => {
    const own = await newsroom.desk.open(sami, 'arabic-coffee');
    const before = newsroom.git('rev-parse', `refs/desk/drafts/${own.id}`);
    await rename();
    newsroom.git('update-ref', `refs/desk/drafts/${own.id}`, before);
    // As a kill between the file and its folder leaves it.
    mkdirSync(path.join(newsroom.contentDir, COFFEE));
    await expect(newsroom.desk.publish(sami, own.id, own.version)).rejects.toThrow('stale-version');
    const { version, facts } = await newsroom.drafts.read(own.id);
    expect(facts).toMatchObject({ slug: 'coffee-house', publicFolder: MOVED });
    await newsroom.desk.publish(sami, own.id, version);
    expect(newsroom.isLying(`${COFFEE}/ar.mdx`)).toBe(false);
  });

  it.each(['', '..', '../x', 'عربي', 'A', 'a b', 'a/b', '.git', 'a\n', 'a'.repeat(81)])(
    'takes no slug %j',
    async (to) => {
      await expect(rename(to)).rejects.toThrow('bad-slug');
      await expect(rename('fine', to)).rejects.toThrow('bad-slug');
      expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('1');
    },
  );

  it('takes no slug of another story, of a draft, or that leads readers elsewhere', async () => {
    await expect(rename('tea')).rejects.toThrow('slug-taken');
    await expect(rename('arabic-coffee')).rejects.toThrow('slug-taken');
    await newsroom.desk.begin(layla, { slug: 'begun', section: 'culture', title: 'أ' });
    await expect(rename('begun')).rejects.toThrow('slug-taken');
    await rename();
    await expect(rename('arabic-coffee', 'tea')).rejects.toThrow('slug-taken');
    const again = { slug: 'arabic-coffee', section: 'culture', title: 'أ' };
    await expect(newsroom.desk.begin(layla, again)).rejects.toThrow('slug-taken');
    await expect(rename('x', 'no-such-story')).rejects.toThrow('no-story');
  });

  it('is for editors of the section, and noted', async () => {
    const { published } = newsroom.desk;
    await expect(published.rename(layla, 'arabic-coffee', 'x')).rejects.toThrow('forbidden');
    await expect(published.rename(sports, 'arabic-coffee', 'x')).rejects.toThrow('forbidden');
    const { commit } = await rename();
    expect(await newsroom.audit.list()).toMatchObject([
      { action: 'rename', subject: 'arabic-coffee', details: { commit, to: 'coffee-house' } },
    ]);
  });
});
