import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFiles } from '@/lib/content/store-layout';
import type { FrontChoice } from './front-choice';
import { layla, sami, storyText, TestNewsroom } from './test-newsroom';

const SLUGS = ['one', 'two', 'three', 'four', 'five', 'six'];
const FRONT = `# اختيار المحررين
lead: one # الأهم
secondary:
  - two
  - 'three' # لماذا

picks:
  - section: culture
    stories: [four, five]
  - section: world
    stories: [six]
`;

let newsroom: TestNewsroom;

beforeEach(async () => {
  newsroom = new TestNewsroom();
  const stories = SLUGS.map((slug) => [`articles/2026/01/${slug}/ar.mdx`, storyText(slug)]);
  await newsroom.open({ ...Object.fromEntries(stories), 'front.yaml': FRONT });
});
afterEach(() => newsroom.close());

async function choose(change: Partial<FrontChoice>) {
  const { choice, version } = await newsroom.desk.front.read(sami);
  return newsroom.desk.front.publish(sami, version, { ...choice, ...change });
}

describe('FrontDesk', () => {
  it('changes the lines of what was chosen anew, and readers see it', async () => {
    const { problems } = await choose({ lead: 'two', secondary: ['three', 'one'] });
    expect(problems).toEqual([]);
    expect(newsroom.read('front.yaml')).toBe(
      FRONT.replace('lead: one', 'lead: two').replace(
        "  - two\n  - 'three' # لماذا\n",
        "  - 'three' # لماذا\n  - one\n",
      ),
    );
    expect(newsroom.inStore(storeFiles.front())).toContain('"lead":"two"');
    expect(newsroom.git('log', '-1', '--format=%an|%s')).toBe('sami|Front page');
  });

  it('orders, adds and takes away the picks of sections', async () => {
    await choose({
      picks: [
        { section: 'culture', stories: ['five', 'four', 'one'] },
        { section: 'sport', stories: ['two'] },
      ],
    });
    expect(newsroom.read('front.yaml')).toBe(
      FRONT.replace('[four, five]', '[five, four, one]').replace(
        '  - section: world\n    stories: [six]\n',
        '  - section: sport\n    stories:\n      - two\n',
      ),
    );
  });

  it('keeps every byte of a choice that stays', async () => {
    const { choice, version } = await newsroom.desk.front.read(sami);
    await newsroom.desk.front.publish(sami, version, choice);
    expect(newsroom.read('front.yaml')).toBe(FRONT);
  });

  it('mends a list with what is no story or section, and mixes nothing up', async () => {
    const fault = FRONT.replace('  - two\n', '  - 1948\n  - two\n')
      .replace('[four, five]', '[1949, four, five]')
      .replace('picks:\n', 'picks:\n  - world\n');
    newsroom.write('front.yaml', fault);
    const { problems } = await choose({
      secondary: ['three', 'two'],
      picks: [
        { section: 'culture', stories: ['five', 'four'] },
        { section: 'world', stories: ['six', 'one'] },
      ],
    });
    expect(problems).toEqual([]);
    expect(newsroom.read('front.yaml')).toBe(
      FRONT.replace("  - two\n  - 'three' # لماذا\n", "  - 'three' # لماذا\n  - two\n")
        .replace('[four, five]', '[five, four]')
        .replace('[six]', '[six, one]'),
    );
  });

  it('writes nothing over a choice that somebody published since', async () => {
    const { choice, version } = await newsroom.desk.front.read(sami);
    await choose({ lead: 'three' });
    const now = newsroom.read('front.yaml');
    await expect(
      newsroom.desk.front.publish(sami, version, { ...choice, lead: 'four' }),
    ).rejects.toThrow('stale-front');
    newsroom.write('front.yaml', `${now}# بيد المطور\n`);
    await expect(
      newsroom.desk.front.publish(sami, version, { ...choice, lead: 'four' }),
    ).rejects.toThrow('stale-front');
    expect(newsroom.read('front.yaml')).toBe(`${now}# بيد المطور\n`);
  });

  it('begins the file, and lets every place be empty', async () => {
    rmSync(path.join(newsroom.contentDir, 'front.yaml'));
    newsroom.commitByHand('no choice');
    await choose({ secondary: ['two'] });
    expect(newsroom.read('front.yaml')).toBe('secondary:\n  - two\n');
    await choose({ secondary: [] });
    expect(newsroom.read('front.yaml')).toBe('secondary: []\n');
  });

  it.each([
    { lead: 'no-such-story' },
    { lead: '../one' },
    { lead: '' },
    { secondary: ['one', 'one'] },
    { secondary: SLUGS },
    { picks: [{ section: 'nowhere', stories: ['one'] }] },
    { picks: [{ section: '../authors/world-desk', stories: ['one'] }] },
    { picks: [{ section: 'culture', stories: ['{x}'] }] },
  ])('refuses %j', async (change) => {
    await expect(choose(change)).rejects.toThrow('bad-front');
    expect(newsroom.read('front.yaml')).toBe(FRONT);
  });

  it('is for editors, and noted', async () => {
    const { front } = newsroom.desk;
    await expect(front.read(layla)).rejects.toThrow('forbidden');
    await expect(front.publish(layla, 'x', { secondary: [], picks: [] })).rejects.toThrow(
      'forbidden',
    );
    const { commit } = await choose({ lead: 'two' });
    expect(await newsroom.audit.list()).toMatchObject([{ action: 'front', details: { commit } }]);
  });
});
