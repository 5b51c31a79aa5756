import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listVersions } from '@/lib/git/history';
import { NoRepositoryError, openRepository, type Repository, readRef } from '@/lib/git/repository';
import {
  type BranchChange,
  commitToBranch,
  finishPending,
  StaleFileError,
} from './commit-to-branch';
import { draftRef, listDrafts } from './drafts';
import { writePending } from './pending';
import { blobName, listCommitted, readCommitted } from './read-files';
import { readWorking, UnsafePathError } from './working-files';
import { deleteRef, RefMovedError, writeCommit } from './write-commit';

const FOLDER = 'articles/2026/01/story';
const FILE = `${FOLDER}/ar.mdx`;
const WRITER = { name: 'ليلى <الكاتبة>', email: 'layla@example.org' };
const EDITOR = { name: 'سامي\nCommitter: x <x@x>', email: 'sami@example.org' };

let root: string;
let repository: Repository;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-desk-'));
  shell('init', '-q', '-b', 'main');
  shell('config', 'user.name', 'Test');
  shell('config', 'user.email', 'test@example.org');
  put(FILE, 'قديم\n');
  put('articles/2026/01/other/ar.mdx', 'آخر\n');
  shell('add', '.');
  shell('commit', '-q', '-m', 'first');
  repository = await openRepository(path.join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function shell(...args: string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
}

function put(file: string, text: string): void {
  mkdirSync(path.join(root, 'content', path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, 'content', file), text);
}

const onDisk = (file: string) => readFileSync(path.join(root, 'content', file), 'utf8');
const nameOf = (text: string) => blobName(Buffer.from(text));
const change = (
  text: string | undefined,
  base: string | null,
  more: Partial<BranchChange> = {},
): BranchChange => ({
  files: new Map([[FILE, text === undefined ? undefined : Buffer.from(text)]]),
  base: new Map([[FILE, base === null ? null : nameOf(base)]]),
  subject: 'نشر: «قديم»\nSigned-off-by: nobody',
  trailers: [{ key: 'Approved-by', value: 'سامي <sami@example.org>\nStory: x' }],
  author: WRITER,
  committer: EDITOR,
  at: new Date('2026-01-02T10:00:00Z'),
  ...more,
});

describe('commitToBranch', () => {
  it('commits a file, lays it into the folder and leaves Git with nothing to do', async () => {
    const { commit, left } = await commitToBranch(repository, change('جديد\n', 'قديم\n'));
    expect(left).toEqual([]);
    expect(await readRef(repository, 'refs/heads/main')).toBe(commit);
    expect(onDisk(FILE)).toBe('جديد\n');
    expect(shell('status', '--porcelain')).toBe('');
    expect(shell('fsck', '--strict')).toBe('');
    expect(shell('for-each-ref', 'refs/desk')).toBe('');
  });

  it('lays out every one of several commits that are asked for at once', async () => {
    const files = ['one', 'two', 'three', 'four'].map((name) => `articles/2026/01/${name}/ar.mdx`);
    await Promise.all(
      files.map((file) =>
        commitToBranch(repository, {
          ...change('جديد\n', null),
          files: new Map([[file, Buffer.from(`${file}\n`)]]),
          base: new Map([[file, null]]),
        }),
      ),
    );
    for (const file of files) expect(onDisk(file)).toBe(`${file}\n`);
    expect(shell('status', '--porcelain')).toBe('');
  });

  it('writes who wrote, who published and who approved, and lets nobody forge a line', async () => {
    await commitToBranch(repository, change('جديد\n', 'قديم\n'));
    expect(shell('log', '-1', '--format=%an|%ae|%cn|%ce|%s')).toBe(
      'ليلى الكاتبة|layla@example.org|سامي Committer: x x@x|sami@example.org|نشر: «قديم» Signed-off-by: nobody',
    );
    expect(shell('log', '-1', '--format=%(trailers:only)')).toBe(
      'Approved-by: سامي <sami@example.org> Story: x',
    );
  });

  it('deletes a story with its folder', async () => {
    await commitToBranch(repository, change(undefined, 'قديم\n'));
    expect(() => onDisk(FILE)).toThrow('ENOENT');
    expect(await listCommitted(repository, 'main', FOLDER)).toEqual([]);
    expect(shell('status', '--porcelain')).toBe('');
  });

  it('refuses a file that is not what the editor saw, and writes nothing', async () => {
    put(FILE, 'بيد غيري\n');
    const head = shell('rev-parse', 'main');
    await expect(commitToBranch(repository, change('جديد\n', 'قديم\n'))).rejects.toThrow(
      StaleFileError,
    );
    await expect(commitToBranch(repository, change('جديد\n', null))).rejects.toThrow(
      StaleFileError,
    );
    expect(shell('rev-parse', 'main')).toBe(head);
    expect(onDisk(FILE)).toBe('بيد غيري\n');
  });

  it('takes an edit by hand that nobody has committed with it', async () => {
    put(FILE, 'بيد غيري\n');
    await commitToBranch(repository, change('بيد غيري وبيدي\n', 'بيد غيري\n'));
    expect(onDisk(FILE)).toBe('بيد غيري وبيدي\n');
    expect(shell('status', '--porcelain')).toBe('');
  });

  it('leaves other changes of the folder and of the index alone', async () => {
    put('articles/2026/01/other/ar.mdx', 'تعديل يدوي\n');
    put('topics/new.yaml', 'name: x\n');
    shell('add', 'content/topics/new.yaml');
    await commitToBranch(repository, change('جديد\n', 'قديم\n'));
    expect(shell('status', '--porcelain')).toBe(
      'M content/articles/2026/01/other/ar.mdx\nA  content/topics/new.yaml',
    );
  });

  it('finishes what a process that died after the commit left', async () => {
    const [before, after] = [nameOf('قديم\n'), nameOf('جديد\n')];
    const files = new Map([[FILE, Buffer.from('جديد\n')]]);
    const expected = shell('rev-parse', 'main');
    const { base: _base, ...wish } = change('جديد\n', 'قديم\n');
    const commit = await writeCommit(repository, {
      ...wish,
      files,
      ref: 'refs/heads/main',
      expected,
    });
    await writePending(repository, { commit, files: [{ file: FILE, before, after }] });
    expect(onDisk(FILE)).toBe('قديم\n');
    expect(await finishPending(repository)).toEqual({ commit, left: [] });
    expect(onDisk(FILE)).toBe('جديد\n');
    expect(shell('status', '--porcelain')).toBe('');
    expect(await finishPending(repository)).toBeUndefined();
  });

  it('forgets a commit that never reached the branch', async () => {
    await writePending(repository, {
      commit: 'a'.repeat(40),
      files: [{ file: FILE, before: nameOf('قديم\n'), after: nameOf('جديد\n') }],
    });
    await finishPending(repository);
    expect(onDisk(FILE)).toBe('قديم\n');
    expect(shell('status', '--porcelain')).toBe('');
  });

  it('never overwrites what somebody saved by hand in the same instant', async () => {
    const expected = shell('rev-parse', 'main');
    const { base: _base, ...wish } = change('جديد\n', 'قديم\n');
    const commit = await writeCommit(repository, { ...wish, ref: 'refs/heads/main', expected });
    const files = [{ file: FILE, before: nameOf('قديم\n'), after: nameOf('جديد\n') }];
    await writePending(repository, { commit, files });
    put(FILE, 'بيد غيري\n');
    expect(await finishPending(repository)).toEqual({ commit, left: [FILE] });
    expect(onDisk(FILE)).toBe('بيد غيري\n');
  });

  it.each([
    '../outside/ar.mdx',
    'articles/2026/01/../../../x/ar.mdx',
    'articles/2026/01/a"b/ar.txt',
    '.git/config',
    'articles/2026/01/.git/../ar.mdx',
    'package.json',
    '/etc/passwd',
    '',
    'articles/2026/01/a/ar.mdx\nM 100644 inline x',
  ])('refuses the path %j', async (file) => {
    const files = new Map([[file, Buffer.from('x')]]);
    const refused = commitToBranch(repository, change('x', null, { files, base: new Map() }));
    await expect(refused).rejects.toThrow(UnsafePathError);
    expect(shell('status', '--porcelain')).toBe('');
  });

  it('follows no symbolic link', async () => {
    symlinkSync(tmpdir(), path.join(root, 'content/articles/2026/02'));
    const files = new Map([['articles/2026/02/story/ar.mdx', Buffer.from('x')]]);
    const refused = commitToBranch(repository, change('x', null, { files, base: new Map() }));
    await expect(refused).rejects.toThrow('symbolic link');
  });
});

describe('writeCommit', () => {
  const draft = (id: string, text: string, expected: string | undefined, parent?: string) => {
    const { base: _base, ...wish } = change(text, null);
    return writeCommit(repository, { ...wish, ref: draftRef(id), expected, parent });
  };

  it('keeps drafts away from the branch, and moves them only from where the editor saw them', async () => {
    const head = shell('rev-parse', 'main');
    const first = await draft('0123456789ab', 'مسودة\n', undefined, head);
    await expect(draft('0123456789ab', 'غيرها\n', undefined, head)).rejects.toThrow(RefMovedError);
    const second = await draft('0123456789ab', 'مسودة ثانية\n', first);
    await expect(draft('0123456789ab', 'غيرها\n', first)).rejects.toThrow(RefMovedError);
    expect(
      (await listDrafts(repository)).map(({ id, commit, author }) => [id, commit, author]),
    ).toEqual([['0123456789ab', second, 'ليلى الكاتبة']]);
    expect(String(await readCommitted(repository, second, FILE))).toBe('مسودة ثانية\n');
    expect(shell('rev-parse', 'main')).toBe(head);
    expect(onDisk(FILE)).toBe('قديم\n');
    await expect(deleteRef(repository, draftRef('0123456789ab'), first)).rejects.toThrow(
      RefMovedError,
    );
    await deleteRef(repository, draftRef('0123456789ab'), second);
    expect(await listDrafts(repository)).toEqual([]);
  });

  it.each(['', 'x', '../heads/main', 'A123456789', '0123456789ab\n', '0123456789.lock'])(
    'takes no draft called %j',
    (id) => {
      expect(() => draftRef(id)).toThrow();
    },
  );

  it('lets one of two who commit at once through', async () => {
    const expected = shell('rev-parse', 'main');
    const { base: _base, ...wish } = change('x\n', null);
    const both = await Promise.allSettled(
      [1, 2].map(() => writeCommit(repository, { ...wish, ref: 'refs/heads/main', expected })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(shell('for-each-ref', 'refs/desk')).toBe('');
  });
});

describe('openRepository', () => {
  it('knows where the content lies in the repository', () => {
    expect(repository).toMatchObject({ prefix: 'content/', branch: 'refs/heads/main' });
  });

  it('refuses a folder that is in none', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'midad-none-'));
    await expect(openRepository(folder)).rejects.toThrow(NoRepositoryError);
    rmSync(folder, { recursive: true });
  });
});

describe('listVersions', () => {
  it('lists who changed a story and when, newest first', async () => {
    await commitToBranch(repository, change('جديد\n', 'قديم\n'));
    const versions = await listVersions(repository, FOLDER);
    expect(versions.map(({ author, subject }) => [author, subject])).toEqual([
      ['ليلى الكاتبة', 'نشر: «قديم» Signed-off-by: nobody'],
      ['Test', 'first'],
    ]);
    expect(versions[0]?.at).toEqual(new Date('2026-01-02T10:00:00Z'));
    expect(await listVersions(repository, 'articles/2026/01/other')).toHaveLength(1);
    expect(String(await readWorking(repository.contentDir, FILE))).toBe('جديد\n');
  });
});
