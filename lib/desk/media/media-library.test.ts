import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildStore } from '@/lib/engine/build-store';
import { openRepository, type Repository } from '@/lib/git/repository';
import { Audit } from '../accounts/audit';
import type { Person } from '../accounts/permissions';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { writeCommit } from '../repository/write-commit';
import type { DeskError } from '../stories/desk-error';
import { type Draft, DraftStore } from '../stories/draft-store';
import { NewsroomDesk } from '../stories/newsroom-desk';
import { patchDocument } from '../text/patch-document';
import { describeImage } from './describe-image';
import type { Description } from './description';
import { MediaLibrary } from './media-library';
import { mediaPlaces } from './media-places';
import { usesOf } from './media-uses';

const NOW = new Date('2026-02-03T08:30:00Z');
const person = (id: string, role: Person['role']): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role,
  sections: [],
});
const [layla, noor, sami] = [
  person('layla', 'writer'),
  person('noor', 'writer'),
  person('sami', 'editor'),
];
const WHOLE: Description = {
  alt: { ar: 'قهوةٌ تُصبّ في فنجان.', en: 'Coffee is poured.' },
  caption: { ar: 'صباح في صنعاء.', en: 'A morning in Sanaa.' },
  credit: { ar: 'تصوير: ليلى', en: 'Photograph: Layla' },
  licence: 'CC BY 4.0',
  focus: { x: 0.25, y: 0.75 },
};

const HOSTILE_NAMES = [
  '',
  '..',
  '../../etc/passwd',
  'a/../coffee.jpg',
  '.git',
  'coffee.yaml',
  'coffee.svg',
  'coffee.jpg\n',
  'coffee.jpg\0',
  '-x.jpg',
  'refs/desk/media/x.jpg',
  `${'a'.repeat(200)}.jpg`,
  '"x.jpg',
];

let root: string;
let contentDir: string;
let dataDir: string;
let repository: Repository;
let database: DeskDatabase;
let stories: NewsroomDesk;
let media: MediaLibrary;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-media-'));
  [contentDir, dataDir] = [path.join(root, 'content'), path.join(root, '.midad')];
  for (const part of ['sections', 'topics', 'authors', 'media/coffee.jpg', 'media/coffee.yaml'])
    cpSync(path.join('content', part), path.join(contentDir, part), { recursive: true });
  writeFileSync(path.join(root, '.gitignore'), '.midad\n');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
  await buildStore({ contentDir, dataDir, now: NOW });
  await open();
}, 30_000);
afterEach(async () => {
  await database.db.destroy();
  rmSync(root, { recursive: true, force: true });
});

async function open() {
  repository = await openRepository(contentDir);
  database = await openDatabase(dataDir);
  const show = async (changed: string[]) =>
    (await buildStore({ contentDir, dataDir, changed, now: NOW })).problems;
  const [storeDir, audit, now] = [path.join(dataDir, 'store'), new Audit(database), () => NOW];
  const drafts = new DraftStore(repository);
  stories = new NewsroomDesk({ repository, drafts, audit, storeDir, now, show });
  const ledgerDir = path.join(dataDir, 'engine', 'ledger');
  media = new MediaLibrary({ repository, ledgerDir, storeDir, audit, now, show });
}

function git(...args: string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trimEnd();
}

function photo(background = { r: 90, g: 60, b: 30 }): Promise<Buffer> {
  const exif = {
    IFD0: { Artist: 'Secret Name' },
    IFD3: { GPSLatitude: '24/1 42/1 0/1', GPSLatitudeRef: 'N' },
  };
  return sharp({ create: { width: 800, height: 500, channels: 3, background } })
    .withExif(exif)
    .jpeg()
    .toBuffer();
}

async function describeAs(by: Person, id: string, description: Description, version?: string) {
  const now = await media.open(id);
  return describeImage(media, by, { id, version: version ?? now.version, description });
}

async function storyShowing(name: string): Promise<Draft> {
  const draft = await stories.begin(layla, {
    slug: 'arabic-coffee',
    section: 'culture',
    title: 'قهوة',
  });
  const fields = { summary: 'ملخص.', authors: ['culture-desk'], hero: { src: name } };
  const patch = patchDocument(draft.files.ar ?? '', { fields });
  if (!patch.isPatched) throw new Error(patch.reason);
  const ar = `${patch.text}نص.\n\n<Figure src="${name}" />\n`;
  return stories.save(layla, draft.id, draft.version, { ar });
}

const refs = () => git('for-each-ref', '--format=%(refname)', 'refs/desk/media');

describe('an upload', () => {
  it('is kept in Git beside the branch, without EXIF or place, and found again by anybody', async () => {
    const head = git('rev-parse', 'main');
    const { id, name, missing } = await media.upload(layla, await photo());
    expect(name).toBe(`${id}.jpg`);
    expect(missing).toEqual(['alt', 'caption', 'credit', 'licence']);
    expect(git('rev-parse', 'main')).toBe(head);
    expect(git('status', '--porcelain')).toBe('');
    expect(existsSync(path.join(contentDir, 'media', name))).toBe(false);
    expect(refs()).toBe(`refs/desk/media/${id}`);
    const kept = (await media.readImage(name)) ?? Buffer.alloc(0);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    const everything = execFileSync('git', [
      '-C',
      root,
      'cat-file',
      'blob',
      `refs/desk/media/${id}:content/${name}`,
    ]);
    expect(everything.equals(kept)).toBe(true);
    expect(everything.toString('latin1')).not.toMatch(/Secret|GPS/);
    expect(await media.find(`${id}@20x80`)).toMatchObject({
      id,
      state: 'pending',
      uploadedBy: { id: 'layla', name: 'layla' },
      addedAt: NOW.toISOString(),
    });
  });

  it('outlives the database', async () => {
    const { id } = await media.upload(layla, await photo());
    await describeAs(layla, id, WHOLE);
    await database.db.destroy();
    rmSync(path.join(dataDir, 'desk'), { recursive: true });
    await open();
    expect(await media.find(id)).toMatchObject({
      description: WHOLE,
      uploadedBy: { id: 'layla', name: 'layla' },
    });
    await describeAs(layla, id, { ...WHOLE, licence: 'CC0' });
    expect((await media.open(id)).description.licence).toBe('CC0');
  });

  it('stays one when it is uploaded again, and keeps what was said about it', async () => {
    const first = await media.upload(layla, await photo());
    await describeAs(layla, first.id, WHOLE);
    const [again, other] = await Promise.all([
      media.upload(noor, await photo()),
      media.upload(noor, await photo({ r: 1, g: 2, b: 3 })),
    ]);
    expect(again).toMatchObject({ id: first.id, description: WHOLE });
    expect(other.id).not.toBe(first.id);
    expect(refs().split('\n')).toHaveLength(2);
  });

  it('writes nothing when it is refused', async () => {
    await expect(media.upload(layla, Buffer.from('<svg/>'))).rejects.toThrow('unknown-kind');
    await expect(media.upload(layla, (await photo()).subarray(0, 900))).rejects.toThrow('damaged');
    expect(git('for-each-ref', 'refs/desk')).toBe('');
  });
});

describe('describing', () => {
  it('refuses a version that somebody wrote on since', async () => {
    const { id } = await media.upload(layla, await photo());
    const { version } = await media.open(id);
    await describeAs(layla, id, WHOLE);
    await expect(describeAs(sami, id, { ...WHOLE, licence: 'x' }, version)).rejects.toThrow(
      'stale-version',
    );
    const seen = await media.open('coffee');
    await describeAs(sami, 'coffee', WHOLE);
    await expect(
      describeAs(sami, 'coffee', { ...WHOLE, licence: 'x' }, seen.version),
    ).rejects.toThrow('stale-version');
    const file = path.join(contentDir, 'media/coffee.yaml');
    const now = await media.open('coffee');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# by hand\n`);
    await expect(
      describeAs(sami, 'coffee', { ...WHOLE, licence: 'x' }, now.version),
    ).rejects.toThrow('stale-version');
    expect(readFileSync(file, 'utf8')).toContain('# by hand');
  });

  it('refuses what is too long, and cuts nothing', async () => {
    const long = { ...WHOLE, caption: { ar: 'ا'.repeat(1001), en: 'x' } };
    const before = await media.open('coffee');
    await expect(describeAs(sami, 'coffee', long)).rejects.toThrow('media-too-long');
    expect(await media.open('coffee')).toEqual(before);
  });

  it('is for editors or, before it is public, for whoever uploaded it', async () => {
    const { id } = await media.upload(layla, await photo());
    await expect(describeAs(noor, id, WHOLE)).rejects.toThrow('forbidden');
    await expect(describeAs(layla, 'coffee', WHOLE)).rejects.toThrow('forbidden');
    expect(await describeAs(sami, id, WHOLE)).toMatchObject({ missing: [] });
    await expect(describeAs(layla, 'no-such-image', WHOLE, 'none')).rejects.toThrow('no-image');
  });

  it('of a public image is one commit that readers see, and changes only its lines', async () => {
    const file = path.join(contentDir, 'media/coffee.yaml');
    const before = readFileSync(file, 'utf8');
    const { description } = await media.open('coffee');
    await describeAs(sami, 'coffee', { ...description, licence: 'CC0' });
    expect(readFileSync(file, 'utf8')).toBe(
      before.replace(/^licence:.*$/m, (line) => line.replace('CC BY 4.0', 'CC0')),
    );
    const stored = readFileSync(path.join(dataDir, 'store/media/coffee.json'), 'utf8');
    expect(JSON.parse(stored)).toMatchObject({ licence: 'CC0' });
    expect(git('log', '-1', '--format=%an|%s')).toBe('sami|Describe: coffee.jpg');
    expect(git('status', '--porcelain')).toBe('');
    expect(await new Audit(database).list()).toMatchObject([
      { action: 'describe-image', subject: 'coffee.jpg' },
    ]);
  });

  it('leaves no public image without what readers need', async () => {
    const bare = { ...WHOLE, credit: { ar: 'ليلى', en: '' } };
    await expect(describeAs(sami, 'coffee', bare)).rejects.toThrow('media-incomplete');
    const hidden = { ...WHOLE, licence: 'CC\u202E0' };
    await expect(describeAs(sami, 'coffee', hidden)).rejects.toThrow('media-text');
    const { id } = await media.upload(layla, await photo());
    await expect(describeAs(layla, id, hidden)).rejects.toThrow('media-text');
    expect(await describeAs(layla, id, bare)).toMatchObject({ missing: ['credit'] });
  });

  it('says nothing that YAML or Git would read as more', async () => {
    const odd = 'أ: "ب" # {x}\n---\n- *ref !!js/function';
    const { id } = await media.upload(layla, await photo());
    await describeAs(layla, id, { ...WHOLE, alt: { ar: odd, en: odd } });
    expect((await media.open(id)).description).toEqual({ ...WHOLE, alt: { ar: odd, en: odd } });
  });
});

describe('publishing', () => {
  it('takes new images along in the same commit, and shows them', async () => {
    const { id, name } = await media.upload(layla, await photo());
    await describeAs(layla, id, WHOLE);
    const draft = await storyShowing(name);
    const { commit, problems } = await stories.publish(sami, draft.id, draft.version);
    expect(problems).toEqual([]);
    expect(git('show', '--format=', '--name-only', commit).split('\n').sort()).toEqual([
      'content/articles/2026/02/arabic-coffee/ar.mdx',
      `content/media/${name}`,
      `content/media/${id}.yaml`,
    ]);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('for-each-ref', 'refs/desk')).toBe('');
    const stored = readFileSync(path.join(dataDir, `store/media/${id}.json`), 'utf8');
    expect(JSON.parse(stored)).toMatchObject({ alt: WHOLE.alt, width: 800, height: 500 });
    expect(await media.find(id)).toMatchObject({ state: 'public', description: WHOLE });
    // The same upload once more is the public image now.
    expect(await media.upload(noor, await photo())).toMatchObject({ id, state: 'public' });
    expect(refs()).toBe('');
  }, 30_000);

  it('waits for what readers need of a new image, and names the image', async () => {
    const { id, name } = await media.upload(layla, await photo());
    await describeAs(layla, id, { ...WHOLE, alt: { ar: 'وصف', en: '' }, licence: '' });
    const draft = await storyShowing(name);
    const error = (await stories
      .publish(sami, draft.id, draft.version)
      .catch((reason: DeskError) => reason)) as DeskError;
    expect(error.problems).toMatchObject([
      { code: 'upload-without-alt', args: { src: name } },
      { code: 'upload-without-licence', args: { src: name } },
    ]);
    const before = await stories.check(draft, draft.files);
    expect(before.map(({ code }) => code)).toEqual(error.problems.map(({ code }) => code));
    expect(refs()).toContain(id);
  });

  it('publishes no image whose bytes are not those that were uploaded', async () => {
    const { id, name } = await media.upload(layla, await photo());
    const { version } = await describeAs(layla, id, WHOLE);
    await writeCommit(repository, {
      ref: `refs/desk/media/${id}`,
      expected: version,
      files: new Map([[name, Buffer.from('<script>')]]),
      subject: 'Replace',
      author: layla,
      committer: layla,
      at: NOW,
    });
    const draft = await storyShowing(name);
    const head = git('rev-parse', 'main');
    await expect(stories.publish(sami, draft.id, draft.version)).rejects.toThrow('damaged');
    await expect(media.readImage(name)).rejects.toThrow('damaged');
    expect(git('rev-parse', 'main')).toBe(head);
  });
});

describe('finding', () => {
  it('finds images in any spelling, newest first, public and pending', async () => {
    const { id } = await media.upload(layla, await photo());
    await describeAs(layla, id, WHOLE);
    const ids = async (text: string) => (await media.list({ text })).items.map((item) => item.id);
    expect(await ids('')).toEqual(expect.arrayContaining([id, 'coffee']));
    expect(await ids('قهوه')).toEqual([id]);
    expect(await ids('COFFEE')).toEqual(expect.arrayContaining([id, 'coffee']));
    expect(await ids('رسم مداد')).toEqual(['coffee']);
    expect(await ids(id.slice(0, 8))).toEqual([id]);
    expect(await ids('zzz')).toEqual([]);
    expect(await media.list({ page: 9 })).toMatchObject({ items: [], total: 2, pages: 1 });
  });

  it('tells where an image is shown, and no draft to those who may not open it', async () => {
    const { name } = await media.upload(layla, await photo());
    const draft = await storyShowing(name);
    const uses = (await usesOf(media.places, [name, 'coffee.jpg', 'offee.jpg'])).get(name);
    expect(uses).toEqual({ files: [], drafts: [draft.id] });
    const at = { stories, storeDir: media.places.storeDir };
    expect(await mediaPlaces(at, layla, uses ?? { files: [], drafts: [] })).toMatchObject({
      drafts: [{ id: draft.id, title: 'قهوة' }],
      otherDrafts: 0,
    });
    expect(await mediaPlaces(at, noor, uses ?? { files: [], drafts: [] })).toMatchObject({
      drafts: [],
      otherDrafts: 1,
    });
    const [jpg] = [name.slice(1)];
    expect((await usesOf(media.places, [jpg])).get(jpg)).toEqual({ files: [], drafts: [] });
  });

  it('gives no bytes for a name that is none', async () => {
    for (const name of HOSTILE_NAMES) {
      expect(await media.readImage(name), name).toBeUndefined();
      expect(await media.find(name), name).toBeUndefined();
      expect((await usesOf(media.places, [name])).get(name)).toEqual({ files: [], drafts: [] });
    }
  });

  it('follows no symbolic link', async () => {
    symlinkSync('/etc/hostname', path.join(contentDir, 'media/link.jpg'));
    expect(await media.readImage('link.jpg')).toBeUndefined();
  });

  it('passes over refs that hold no upload', async () => {
    const head = git('rev-parse', 'main');
    const blob = git('rev-parse', 'main:content/media/coffee.jpg');
    git('update-ref', `refs/desk/media/${'a'.repeat(20)}`, head);
    git('update-ref', `refs/desk/media/${'b'.repeat(20)}`, blob);
    git('update-ref', 'refs/desk/media/not-a-hash', head);
    const { id } = await media.upload(layla, await photo());
    expect((await media.list({})).items.map((item) => item.id).sort()).toEqual(
      [id, 'coffee'].sort(),
    );
    for (const letter of ['a', 'b']) expect(await media.find(letter.repeat(20))).toBeUndefined();
  });
});
