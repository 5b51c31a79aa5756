import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isError } from '@/lib/content/problems';
import { buildStore } from '@/lib/engine/build-store';
import { openRepository, type Repository } from '@/lib/git/repository';
import { Audit } from '../accounts/audit';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { patchDocument } from '../text/patch-document';
import type { DeskError } from './desk-error';
import { type Draft, DraftStore } from './draft-store';
import { SaveConflictError } from './merge-files';
import { NewsroomDesk } from './newsroom-desk';
import { chief, layla, sami } from './test-people';

const SEED = 'articles/2025/12/kremlin-rejects-temporary-truce';
const NOW = new Date('2026-02-03T08:30:00Z');

let root: string;
let contentDir: string;
let dataDir: string;
let repository: Repository;
let database: DeskDatabase;
let desk: NewsroomDesk;
let drafts: DraftStore;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-newsroom-'));
  [contentDir, dataDir] = [path.join(root, 'content'), path.join(root, '.midad')];
  for (const part of ['sections', 'topics', 'authors', SEED])
    cpSync(path.join('content', part), path.join(contentDir, part), { recursive: true });
  // Pictures and other stories stay away: the seed story alone is enough here.
  const seed = path.join(contentDir, SEED, 'ar.mdx');
  writeFileSync(
    seed,
    readFileSync(seed, 'utf8')
      .replace(/^related:.*\n/m, '')
      .replace(/^hero:\n(?: .*\n)+/m, '')
      .replace(/^<(?:ReadAlso|Figure)[^>]*\/>\n/gm, ''),
  );
  writeFileSync(path.join(root, '.gitignore'), '.midad\n');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
  repository = await openRepository(contentDir);
  database = await openDatabase(dataDir);
  drafts = new DraftStore(repository);
  desk = new NewsroomDesk({
    repository,
    drafts,
    audit: new Audit(database),
    storeDir: path.join(dataDir, 'store'),
    now: () => NOW,
    show: async (changed) => {
      const { problems } = await buildStore({ contentDir, dataDir, changed, now: NOW });
      return problems;
    },
  });
  await buildStore({ contentDir, dataDir, now: NOW });
});
afterEach(async () => {
  await database.db.destroy();
  rmSync(root, { recursive: true, force: true });
});

function git(...args: string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trimEnd();
}

const stored = (slug: string, locale = 'ar') =>
  path.join(dataDir, 'store/articles', slug.slice(-2), `${slug}.${locale}.json`);
const begin = (by = layla) =>
  desk.begin(by, { slug: 'arabic-coffee', section: 'culture', title: 'قهوة' });

function filled(draft: Draft, body = 'فقرة أولى.\n\nفقرة ثانية.\n'): string {
  const fields = { summary: 'ملخص القصة في جملة.', authors: ['culture-desk'] };
  const patch = patchDocument(draft.files.ar ?? '', { fields });
  if (!patch.isPatched) throw new Error(patch.reason);
  return patch.text + body;
}

const changed = (text: string, from: string, to: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a day at the desk', () => {
  it('keeps approval and time of publishing only while nobody else writes', async () => {
    const at = new Date('2026-02-04T08:30:00Z');
    const begun = await begin();
    let draft = await desk.save(layla, begun.id, begun.version, { ar: filled(begun) });
    const write = (from: string, to: string) =>
      desk.save(layla, draft.id, draft.version, { ar: changed(draft.files.ar ?? '', from, to) });

    draft = await desk.plan(sami, draft.id, draft.version, { at });
    draft = await write('فقرة أولى.', 'كلام لم يره أحد.');
    expect(draft.facts).toMatchObject({ state: 'writing' });
    expect(draft.facts.schedule).toBeUndefined();

    draft = await desk.move(sami, draft.id, draft.version, 'approved');
    draft = await desk.plan(sami, draft.id, draft.version, { at });
    draft = await desk.move(sami, draft.id, draft.version, 'changes-requested');
    expect(draft.facts).toMatchObject({ state: 'changes-requested' });
    expect([draft.facts.schedule, draft.facts.approvedBy]).toEqual([undefined, undefined]);

    draft = await desk.move(sami, draft.id, draft.version, 'approved');
    draft = await write('كلام لم يره أحد.', 'كلام آخر.');
    expect(draft.facts).toMatchObject({ state: 'submitted' });
    expect(draft.facts.approvedBy).toBeUndefined();
  });

  it('approves the version that was seen, and no other', async () => {
    const begun = await begin();
    const draft = await desk.save(layla, begun.id, begun.version, { ar: filled(begun) });
    const approve = desk.move(sami, draft.id, begun.version, 'approved');
    await expect(approve).rejects.toThrow('stale-version');
    expect((await desk.read(sami, draft.id)).facts.state).toBe('writing');
  });

  it('publishes into no section that is closed to the editor', async () => {
    const nour = { ...sami, id: 'nour', sections: ['culture'] };
    const begun = await begin();
    const ar = changed(filled(begun), 'section: culture', 'section: science');
    const draft = await desk.save(layla, begun.id, begun.version, { ar });
    const { id, version } = draft;
    const at = new Date('2026-02-04T08:30:00Z');
    await expect(desk.publish(nour, id, version)).rejects.toThrow('forbidden');
    await expect(desk.plan(nour, id, version, { at })).rejects.toThrow('forbidden');
    await expect(desk.move(nour, id, version, 'approved')).rejects.toThrow('forbidden');
  });

  it('takes a story from a writer over an editor to readers', async () => {
    let draft = await begin();
    draft = await desk.save(layla, draft.id, draft.version, { ar: filled(draft) });
    draft = await desk.save(layla, draft.id, draft.version, {
      en: "---\ntitle: Coffee\nsummary: 'A story in one sentence.'\n---\n\nFirst.\n",
    });
    expect(existsSync(stored('arabic-coffee'))).toBe(false);
    expect(git('status', '--porcelain')).toBe('');
    draft = await desk.move(layla, draft.id, draft.version, 'submitted');
    await expect(desk.publish(layla, draft.id, draft.version)).rejects.toThrow('forbidden');
    draft = await desk.comment(sami, draft.id, {
      text: 'أين المصدر؟',
      locale: 'ar',
      quote: 'فقرة أولى.',
    });
    draft = await desk.move(sami, draft.id, draft.version, 'changes-requested');
    draft = await desk.save(layla, draft.id, draft.version, {
      ar: changed(draft.files.ar ?? '', 'فقرة أولى.', 'قال المصدر.'),
    });
    draft = await desk.move(layla, draft.id, draft.version, 'submitted');
    draft = await desk.move(sami, draft.id, draft.version, 'approved');
    expect(draft.facts.comments).toMatchObject([
      { by: 'sami', text: 'أين المصدر؟', quote: 'فقرة أولى.' },
    ]);
    const { folder, commit } = await desk.publish(sami, draft.id, draft.version);
    expect(folder).toBe('articles/2026/02/arabic-coffee');
    expect(readFileSync(path.join(contentDir, folder, 'ar.mdx'), 'utf8')).toContain(
      'publishedAt: 2026-02-03T11:30:00+03:00',
    );
    expect(readFileSync(stored('arabic-coffee'), 'utf8')).toContain('قال المصدر.');
    expect(existsSync(stored('arabic-coffee', 'en'))).toBe(true);
    expect(await drafts.list()).toEqual([]);
    expect(git('log', '-1', '--format=%H|%an|%cn|%s|%(trailers:separator=%x2C)')).toBe(
      `${commit}|layla|sami|Publish: قهوة|Story: articles/2026/02/arabic-coffee,Approved-by: sami <sami@example.org>`,
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  it('publishes a correction that changes one block and the date', async () => {
    let draft = await desk.open(sami, 'kremlin-rejects-temporary-truce');
    const before = draft.files.ar ?? '';
    const paragraph = before.split('\n\n').find((block) => /^[\p{L}]/u.test(block)) ?? '';
    draft = await desk.save(sami, draft.id, draft.version, {
      ar: changed(before, paragraph, `${paragraph} وأضاف.`),
    });
    await desk.publish(sami, draft.id, draft.version);
    const lines = git('diff', '-U0', 'HEAD~1', 'HEAD')
      .split('\n')
      .filter((line) => /^[+-](?![+-])/.test(line));
    expect(lines.filter((line) => line.startsWith('-'))).toEqual([`-${paragraph}`]);
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+updatedAt: 2026-02-03T11:30:00+03:00',
      `+${paragraph} وأضاف.`,
    ]);
    expect(git('log', '-1', '--format=%s')).toMatch(/^Update: /);
  });

  it('opens one draft for a public story, whoever opens it', async () => {
    const first = await desk.open(sami, 'kremlin-rejects-temporary-truce');
    expect((await desk.open(chief, 'kremlin-rejects-temporary-truce')).id).toBe(first.id);
    await expect(desk.open(layla, 'kremlin-rejects-temporary-truce')).rejects.toThrow('forbidden');
    await expect(desk.open(sami, 'no-such-story')).rejects.toThrow('no-story');
  });
});

describe('publishing', () => {
  it('refuses what the content check refuses, with every reason, and keeps the draft', async () => {
    const draft = await begin();
    const text = `${filled(draft)}\n{process.env}\n\n<script>alert(1)</script>\n`.replace(
      'section: culture',
      'section: nowhere',
    );
    const saved = await desk.save(layla, draft.id, draft.version, { ar: text });
    const head = git('rev-parse', 'main');
    const error = await desk
      .publish(sami, draft.id, saved.version)
      .catch((reason: DeskError) => reason);
    expect((error as DeskError).problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['dangling-reference', 'no-expression']),
    );
    expect(git('rev-parse', 'main')).toBe(head);
    expect((await drafts.read(draft.id)).version).toBe(saved.version);
  });

  it('takes with it what somebody changed by hand since the draft began', async () => {
    const draft = await desk.open(sami, 'kremlin-rejects-temporary-truce');
    const blocks = (draft.files.ar ?? '').split('\n\n').filter((block) => /^[\p{L}]/u.test(block));
    const [first = '', last = ''] = [blocks[0], blocks.at(-1)?.trimEnd()];
    const saved = await desk.save(sami, draft.id, draft.version, {
      ar: changed(draft.files.ar ?? '', first, 'بيد المحرر.'),
    });
    writeFileSync(
      path.join(contentDir, SEED, 'ar.mdx'),
      changed(draft.files.ar ?? '', last, 'بيد المطور.'),
    );
    await desk.publish(sami, draft.id, saved.version);
    const text = readFileSync(path.join(contentDir, SEED, 'ar.mdx'), 'utf8');
    expect(text).toContain('بيد المحرر.');
    expect(text).toContain('بيد المطور.');
  });

  it('brings back nothing that somebody took away by hand', async () => {
    const draft = await desk.open(sami, 'kremlin-rejects-temporary-truce');
    const { ar = '', en = '' } = draft.files;
    const first = ar.split('\n\n').find((block) => /^[\p{L}]/u.test(block)) ?? '';
    let saved = await desk.save(sami, draft.id, draft.version, {
      ar: changed(ar, first, 'بيد المحرر.'),
    });
    const english = path.join(contentDir, SEED, 'en.mdx');
    rmSync(english);
    git('commit', '-qam', 'Take the English page away');
    saved = await desk.save(sami, draft.id, saved.version, { en: `${en}\nMore.\n` });
    await expect(desk.publish(sami, draft.id, saved.version)).rejects.toThrow('public-conflict');
    saved = await desk.save(sami, draft.id, saved.version, { en });
    await desk.publish(sami, draft.id, saved.version);
    expect(existsSync(english)).toBe(false);
    expect(readFileSync(path.join(contentDir, SEED, 'ar.mdx'), 'utf8')).toContain('بيد المحرر.');
  });

  it('chooses nothing where both changed the same block', async () => {
    const draft = await desk.open(sami, 'kremlin-rejects-temporary-truce');
    const first =
      (draft.files.ar ?? '').split('\n\n').find((block) => /^[\p{L}]/u.test(block)) ?? '';
    const saved = await desk.save(sami, draft.id, draft.version, {
      ar: changed(draft.files.ar ?? '', first, 'بيد المحرر.'),
    });
    const byHand = changed(draft.files.ar ?? '', first, 'بيد المطور.');
    writeFileSync(path.join(contentDir, SEED, 'ar.mdx'), byHand);
    await expect(desk.publish(sami, draft.id, saved.version)).rejects.toThrow('public-conflict');
    expect(readFileSync(path.join(contentDir, SEED, 'ar.mdx'), 'utf8')).toBe(byHand);
    expect((await drafts.read(draft.id)).files.ar).toContain('بيد المحرر.');
  });

  it('refuses a version that was written on since', async () => {
    const draft = await begin();
    const saved = await desk.save(layla, draft.id, draft.version, { ar: filled(draft) });
    await desk.save(layla, draft.id, saved.version, { ar: `${filled(draft)}\nزيادة.\n` });
    await expect(desk.publish(sami, draft.id, saved.version)).rejects.toThrow('stale-version');
  });
});

describe('saving', () => {
  it('merges what two people write in different places, and loses no word of forty at once', async () => {
    const draft = await begin();
    const words = Array.from({ length: 40 }, (_, index) => `فقرة رقم ${index}.`);
    const text = filled(draft, `${words.join('\n\n')}\n`);
    const { version } = await desk.save(layla, draft.id, draft.version, { ar: text });
    await Promise.all(
      [0, 8, 16, 24, 32].map((index) =>
        desk.save(layla, draft.id, version, {
          ar: changed(text, words[index] ?? '', `حفظ ${index}`),
        }),
      ),
    );
    const now = (await desk.read(layla, draft.id)).files.ar ?? '';
    for (const index of [0, 8, 16, 24, 32]) expect(now).toContain(`حفظ ${index}`);
    expect(now).toContain('فقرة رقم 39.');
  });

  it('gives both texts back where two people changed the same words, and saves neither over the other', async () => {
    const draft = await begin();
    const { version } = await desk.save(layla, draft.id, draft.version, { ar: filled(draft) });
    await desk.save(sami, draft.id, version, {
      ar: changed(filled(draft), 'فقرة أولى.', 'نص سامي.'),
    });
    const ours = changed(filled(draft), 'فقرة أولى.', 'نص ليلى.');
    const error = (await desk
      .save(layla, draft.id, version, { ar: ours })
      .catch((reason) => reason)) as SaveConflictError;
    expect(error).toBeInstanceOf(SaveConflictError);
    expect(error.conflict).toMatchObject({
      locale: 'ar',
      ours,
      conflicts: { blocks: [{ ours: ['نص ليلى.'], theirs: ['نص سامي.'] }] },
    });
    expect((await desk.read(layla, draft.id)).files.ar).toContain('نص سامي.');
    // With the version that the conflict names, the one who decides saves over it knowingly.
    await desk.save(layla, draft.id, error.version, { ar: ours });
    expect((await desk.read(layla, draft.id)).files.ar).toContain('نص ليلى.');
  });

  it('needs no database: drafts, comments and states are in Git', async () => {
    const draft = await begin();
    await desk.comment(sami, draft.id, { text: 'ملاحظة' });
    await database.db.destroy();
    rmSync(path.join(dataDir, 'desk'), { recursive: true });
    database = await openDatabase(dataDir);
    const [found] = await new DraftStore(await openRepository(contentDir)).list();
    expect(found?.facts).toMatchObject({ slug: 'arabic-coffee', comments: [{ text: 'ملاحظة' }] });
  });

  it.each(['', 'main', 'HEAD', '--help', 'a'.repeat(40), `${'a'.repeat(39)}\n`])(
    'takes no version %j',
    async (version) => {
      const draft = await begin();
      await expect(desk.save(layla, draft.id, version, { ar: filled(draft) })).rejects.toThrow(
        'unknown-version',
      );
    },
  );

  it('finds no fault in the date of a draft that was begun in another month', async () => {
    const draft = await begin();
    const text = (at: string) => filled(draft).replace(/^publishedAt: .*$/m, `publishedAt: ${at}`);
    const codes = async (at: string) =>
      (await desk.check(draft, { ar: text(at) })).filter(isError).map(({ code }) => code);
    expect(await codes('2025-06-01T09:00:00+03:00')).toEqual([]);
    for (const at of ['tomorrow', '+012000-01-01T00:00:00Z'])
      expect(await codes(at), at).not.toEqual([]);
  });

  it('refuses a text that is too long', async () => {
    const draft = await begin();
    const files = { ar: 'ا'.repeat(200_000) };
    await expect(desk.save(layla, draft.id, draft.version, files)).rejects.toThrow('text-too-long');
    await expect(desk.check(draft, files)).rejects.toThrow('text-too-long');
    const long = { slug: 'long-title', section: 'culture', title: 'ا'.repeat(301) };
    await expect(desk.begin(layla, long)).rejects.toThrow('title-too-long');
  });
});

describe('beginning', () => {
  it.each([
    '',
    '..',
    '../x',
    'عربي',
    'A',
    'a b',
    'a/b',
    '-a',
    'a'.repeat(81),
    'a\n',
    '.git',
    'a"b',
  ])('takes no slug %j', async (slug) => {
    await expect(desk.begin(layla, { slug, section: 'culture', title: 'أ' })).rejects.toThrow(
      'bad-slug',
    );
    expect(await drafts.list()).toEqual([]);
  });

  it('takes no slug that a story or a draft has', async () => {
    await begin();
    await expect(begin(sami)).rejects.toThrow('slug-taken');
    const taken = { slug: 'kremlin-rejects-temporary-truce', section: 'world', title: 'أ' };
    await expect(desk.begin(sami, taken)).rejects.toThrow('slug-taken');
  });

  it('puts nothing of a title where Git or YAML would read it', async () => {
    const title = 'أ: "ب"\n---\nstatus: withdrawn\n# {x}';
    const draft = await desk.begin(layla, { slug: 'odd-title', section: 'culture', title });
    mkdirSync(path.join(root, 'x'));
    const saved = await desk.save(layla, draft.id, draft.version, { ar: filled(draft) });
    await expect(desk.publish(sami, draft.id, saved.version)).resolves.toBeDefined();
    expect(git('log', '-1', '--format=%s')).not.toContain('\n');
    expect(readFileSync(stored('odd-title'), 'utf8')).toContain('"status":"published"');
  });
});
