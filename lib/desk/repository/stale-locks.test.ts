import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRepository, type Repository } from '@/lib/git/repository';
import { commitToBranch, finishPending } from './commit-to-branch';

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
  mkdirSync(path.dirname(file), { recursive: true });
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

  it('takes none away from a Git that is slow', async () => {
    const head = execFileSync('git', ['-C', root, 'rev-parse', 'HEAD'], {
      encoding: 'utf8',
    }).trim();
    const slow = spawn('git', ['-C', root, 'update-ref', '--stdin']);
    const ended = new Promise((resolve) => slow.once('close', resolve));
    slow.stdin.write(`start\nupdate refs/heads/main ${head} ${head}\nprepare\n`);
    const file = path.join(root, '.git/refs/heads/main.lock');
    await expect.poll(() => existsSync(file)).toBe(true);
    const committing = commit('b\n');
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(existsSync(file)).toBe(true);
    slow.stdin.end('commit\n');
    expect(await ended).toBe(0);
    await committing;
    expect(readFileSync(path.join(root, 'front.yaml'), 'utf8')).toBe('b\n');
  });

  it.each(['heads/main', 'desk/drafts/0123456789ab', 'desk/new/x', 'desk/uploads/y'])(
    'clears them up at the start: %s',
    async (ref) => {
      const file = leave(`refs/${ref}.lock`, 60);
      await finishPending(repository);
      expect(existsSync(file)).toBe(false);
    },
  );

  it('does not wait for a lock of tomorrow: the clock was set back', async () => {
    const file = leave('refs/heads/main.lock', -24 * 60 * 60);
    await finishPending(repository);
    expect(existsSync(file)).toBe(false);
  });

  it('waits at the start for one that somebody holds', async () => {
    const file = leave('refs/desk/drafts/0123456789ab.lock', 0);
    const finishing = finishPending(repository);
    const held = new Promise((resolve) => setTimeout(resolve, 300)).then(() => existsSync(file));
    expect(await held).toBe(true);
    rmSync(file);
    await finishing;
  });
});

describe('objects that a killed Git left half written', () => {
  const HALF = [
    'objects/pack/tmp_pack_aB3x9z',
    'objects/1f/tmp_obj_q2W4e6',
    'fast_import_crash_77',
  ];

  it.each(HALF)('clears up %s at the start', async (name) => {
    const file = leave(name, 2 * 60 * 60);
    await finishPending(repository);
    expect(existsSync(file)).toBe(false);
  });

  it.each([...HALF, 'objects/pack/pack-1.idx', 'objects/1f/0123'])(
    'leaves alone what may be in use, or is no such thing: %s',
    async (name) => {
      const file = leave(name, name.includes('_') ? 60 : 2 * 60 * 60);
      await finishPending(repository);
      expect(existsSync(file)).toBe(true);
    },
  );
});
