import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCommit } from '../repository/write-commit';
import { FACTS_FILE } from './draft-facts';
import type { Draft } from './draft-store';
import { layla, sami, storyText, TestNewsroom } from './test-newsroom';

const SLUG = 'coffee';
const UNSAFE = { name: 'DeskError', refusal: 'unsafe-path' };
const FOLDER = `articles/2026/01/${SLUG}`;
let room: TestNewsroom;
beforeEach(async () => {
  room = new TestNewsroom();
  await room.open({ [`${FOLDER}/ar.mdx`]: storyText('قهوة') });
});
afterEach(() => room.close());

const begin = (slug: string) => room.desk.begin(layla, { slug, section: 'culture', title: 'شاي' });
const refs = () => room.git('for-each-ref', '--format=%(refname) %(objectname)', 'refs');

describe('a version', () => {
  it('of another draft, of the branch or of no commit is refused in words by whatever names one', async () => {
    const [draft, other] = [await begin('tea'), await begin('milk')];
    const head = room.git('rev-parse', 'HEAD');
    const tree = room.git('rev-parse', `${draft.version}^{tree}`);
    const foreign = [other.version, head, tree, '1'.repeat(40), '__proto__', 'HEAD', ''];
    const before = refs();
    for (const version of foreign) {
      const files = { ar: 'x' };
      for (const work of [
        () => room.desk.save(layla, draft.id, version, files),
        () => room.desk.discard(layla, draft.id, version),
        () => room.desk.publish(sami, draft.id, version),
        () => room.desk.plan(sami, draft.id, version, {}),
      ])
        await expect(work(), version).rejects.toThrow('unknown-version');
    }
    expect(refs()).toBe(before);
  });

  it('that was one of this draft is too old to publish or to discard', async () => {
    const draft = await begin('tea');
    await room.desk.save(layla, draft.id, draft.version, { ar: storyText('قهوة') });
    for (const work of [
      () => room.desk.publish(sami, draft.id, draft.version),
      () => room.desk.discard(layla, draft.id, draft.version),
    ])
      await expect(work()).rejects.toThrow('stale-version');
  });
});

describe('a damaged draft', () => {
  const point = (id: string, object: string) =>
    room.git('update-ref', `refs/desk/drafts/${id}`, object);
  const refFile = (id: string, text: string) => {
    const folder = path.join(room.repository.gitDir, 'refs/desk/drafts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, id), text);
  };
  const withFacts = async (id: string, change: (facts: object) => unknown, draft: Draft) => {
    const bytes = Buffer.from(JSON.stringify(change(draft.facts)) ?? 'no JSON');
    await writeCommit(room.repository, {
      ref: `refs/desk/drafts/${id}`,
      expected: undefined,
      files: new Map([[FACTS_FILE, bytes]]),
      subject: 'x',
      author: layla,
      committer: layla,
      at: new Date(),
    });
  };

  it('is named, and neither hides the others nor breaks them', async () => {
    const draft = await begin('tea');
    point('treetreetree', room.git('rev-parse', 'HEAD^{tree}'));
    point('blobblobblob', room.git('rev-parse', `HEAD:content/${FOLDER}/ar.mdx`));
    point('branchbranch', room.git('rev-parse', 'HEAD'));
    refFile('garbagegarbage', 'garbage');
    refFile('gonegonegone', `${'1'.repeat(40)}\n`);
    const damaged = [
      'blobblobblob',
      'branchbranch',
      'garbagegarbage',
      'gonegonegone',
      'treetreetree',
    ];
    const found = await room.desk.survey(layla);
    expect(found.drafts.map(({ id }) => id)).toEqual([draft.id]);
    expect(found.drafts[0]?.savedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(found.damaged).toEqual(damaged);
    for (const id of damaged)
      await expect(room.desk.read(layla, id), id).rejects.toThrow('damaged-draft');
    await expect(room.desk.read(layla, 'nonenonenone')).rejects.toThrow('nonenonenone');
    await expect(begin('milk')).resolves.toBeDefined();
  });

  it.each<[string, (facts: object) => unknown]>([
    ['that are no JSON', () => undefined],
    ['that are a list', () => []],
    ['without an owner', (facts) => ({ ...facts, owner: undefined })],
    ['whose owner is a text', (facts) => ({ ...facts, owner: 'layla' })],
    ['of a state that there is not', (facts) => ({ ...facts, state: '__proto__' })],
    ['whose folder leads out', (facts) => ({ ...facts, publicFolder: 'articles/2026/01/..' })],
    ['whose folder is absolute', (facts) => ({ ...facts, publicFolder: '/etc' })],
    ['whose slug is a path', (facts) => ({ ...facts, slug: '../../x' })],
    ['whose base is a revision', (facts) => ({ ...facts, base: { ar: 'HEAD' } })],
    ['whose remarks are numbers', (facts) => ({ ...facts, comments: [1] })],
    ['whose time is none', (facts) => ({ ...facts, schedule: { at: 'x', by: layla } })],
  ])('has facts %s', async (_, change) => {
    await withFacts('factsfactsfacts', change, await begin('tea'));
    expect((await room.desk.survey(layla)).damaged).toEqual(['factsfactsfacts']);
    await expect(room.desk.read(sami, 'factsfactsfacts')).rejects.toThrow('damaged-draft');
    await expect(room.desk.publishDue()).resolves.toBeUndefined();
  });
});

describe('a symbolic link', () => {
  const place = (file: string) => path.join(room.contentDir, file);

  it.each(['file', 'folder', 'month'])('in the place of a %s is refused in words', async (what) => {
    const draft = await room.desk.open(sami, SLUG);
    const saved = await room.desk.save(sami, draft.id, draft.version, {
      ar: `${draft.files.ar}\nزيادة.\n`,
    });
    const own = { file: `${FOLDER}/ar.mdx`, folder: FOLDER, month: path.dirname(FOLDER) }[what];
    const outside = path.join(room.dataDir, 'outside');
    renameSync(place(own ?? ''), outside);
    symlinkSync(outside, place(own ?? ''));
    const before = refs();
    await expect(room.desk.publish(sami, draft.id, saved.version)).rejects.toMatchObject(UNSAFE);
    expect(refs()).toBe(before);
  });

  it('is neither read nor written through by what is done with a public story', async () => {
    const secret = path.join(room.dataDir, 'secret.txt');
    writeFileSync(secret, 'سر');
    mkdirSync(place('articles/2026/01/linked'), { recursive: true });
    symlinkSync(secret, place('articles/2026/01/linked/ar.mdx'));
    const before = refs();
    for (const work of [
      () => room.desk.open(sami, 'linked'),
      () => room.desk.published.find(sami, 'linked'),
      () => room.desk.published.history(sami, 'linked'),
      () => room.desk.published.unpublish(sami, 'linked'),
      () => room.desk.published.rename(sami, 'linked', 'other'),
      () =>
        room.desk.published.correct(sami, 'linked', {
          text: 'x',
          textEn: '',
          find: '',
          replace: '',
        }),
    ])
      await expect(work()).rejects.toMatchObject(UNSAFE);
    expect(refs()).toBe(before);
  });

  it('that has the name of a new story keeps the story from being begun', async () => {
    symlinkSync(room.dataDir, place('articles/2026/01/trap'));
    await expect(begin('trap')).rejects.toMatchObject(UNSAFE);
  });
});
