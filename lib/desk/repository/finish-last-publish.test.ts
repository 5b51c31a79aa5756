import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '@/lib/git/repository';
import { draftRef } from './drafts';
import { finishLastPublish } from './finish-last-publish';
import { writePending } from './pending';
import { blobName } from './read-files';
import { writeCommit } from './write-commit';

const FOLDER = 'articles/2026/01/story';
const FILE = `${FOLDER}/ar.mdx`;
const by = { name: 'Test', email: 'test@example.org' };
const DRAFT = draftRef('0123456789ab');

let root: string;
let repository: Repository;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-finish-'));
  git('init', '-q', '-b', 'main');
  mkdirSync(path.join(root, FOLDER), { recursive: true });
  writeFileSync(path.join(root, FILE), 'old\n');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
  repository = await openRepository(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
}

/** Moves the branch as a publish does, and dies before anything lies in the folder. */
async function cutOff(text: string | undefined): Promise<void> {
  const bytes = text === undefined ? undefined : Buffer.from(text);
  const head = git('rev-parse', 'main');
  git('update-ref', DRAFT, head);
  await writeCommit(repository, {
    ref: 'refs/heads/main',
    expected: head,
    files: new Map([[FILE, bytes]]),
    subject: 'Test',
    author: by,
    committer: by,
    at: new Date(),
    beforeMove: (commit) =>
      writePending(repository, {
        commit,
        files: [
          {
            file: FILE,
            before: blobName(Buffer.from('old\n')),
            after: bytes ? blobName(bytes) : null,
          },
        ],
        remove: [{ ref: DRAFT, expected: head }],
      }),
  });
}

describe('finishLastPublish', () => {
  it('lays out what the branch has, and takes away the draft that it was', async () => {
    await cutOff('new\n');
    await finishLastPublish(root);
    expect(readFileSync(path.join(root, FILE), 'utf8')).toBe('new\n');
    expect(git('status', '--porcelain')).toBe('');
    expect(git('for-each-ref', 'refs/desk')).toBe('');
  });

  it('keeps a draft that somebody has written on', async () => {
    await cutOff('new\n');
    const later = git('rev-parse', 'main');
    git('update-ref', DRAFT, later);
    await finishLastPublish(root);
    expect(git('rev-parse', DRAFT)).toBe(later);
  });

  it('leaves no empty folder where a file was taken away', async () => {
    await cutOff(undefined);
    rmSync(path.join(root, FILE));
    await finishLastPublish(root);
    expect(existsSync(path.join(root, FOLDER))).toBe(false);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('leaves readers their pages where there is no repository', async () => {
    rmSync(path.join(root, '.git'), { recursive: true });
    await finishLastPublish(root);
    expect(readFileSync(path.join(root, FILE), 'utf8')).toBe('old\n');
  });
});
