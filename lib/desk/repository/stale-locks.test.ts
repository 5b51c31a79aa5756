import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitToBranch, finishPending } from './commit-to-branch';
import { openRepository, type Repository } from './repository';

const by = { name: 'Test', email: 'test@example.org' };
let root: string;
let repository: Repository;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-locks-'));
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  writeFileSync(path.join(root, 'front.yaml'), 'a\n');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
  repository = await openRepository(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A lock as a Git that was killed leaves it, so many seconds ago. */
function leave(name: string, secondsAgo: number): string {
  const file = path.join(root, '.git', name);
  writeFileSync(file, '');
  const at = Date.now() / 1000 - secondsAgo;
  utimesSync(file, at, at);
  return file;
}

const commit = (text: string) =>
  commitToBranch(repository, {
    files: new Map([['front.yaml', Buffer.from(text)]]),
    base: new Map([
      [
        'front.yaml',
        execFileSync('git', ['-C', root, 'hash-object', 'front.yaml'], { encoding: 'utf8' }).trim(),
      ],
    ]),
    subject: 'Test',
    author: by,
    committer: by,
    at: new Date(),
  });

describe('locks that a killed Git left', () => {
  it.each(['refs/heads/main.lock', 'HEAD.lock', 'index.lock'])(
    'does not stop at %s',
    async (name) => {
      const file = leave(name, 60);
      await commit('b\n');
      expect(existsSync(file)).toBe(false);
      expect(readFileSync(path.join(root, 'front.yaml'), 'utf8')).toBe('b\n');
      expect(execFileSync('git', ['-C', root, 'status', '--porcelain'], { encoding: 'utf8' })).toBe(
        '',
      );
    },
  );

  it('waits for one that somebody holds, and takes none away', async () => {
    const file = leave('refs/heads/main.lock', 0);
    const committing = commit('b\n');
    setTimeout(() => rmSync(file), 400);
    await committing;
    expect(readFileSync(path.join(root, 'front.yaml'), 'utf8')).toBe('b\n');
  });

  it('clears them up at the start', async () => {
    const file = leave('refs/heads/main.lock', 60);
    await finishPending(repository);
    expect(existsSync(file)).toBe(false);
  });
});
