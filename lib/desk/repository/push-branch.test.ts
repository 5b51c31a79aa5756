import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRepository } from '@/lib/git/repository';
import { pushBranch } from './push-branch';

let root: string;
const git = (folder: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-C', path.join(root, folder), '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args],
    { encoding: 'utf8', stdio: 'pipe' },
  ).trim();

function commit(folder: string, text: string): void {
  writeFileSync(path.join(root, folder, 'front.yaml'), text);
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-push-'));
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', path.join(root, 'remote.git')]);
  execFileSync('git', ['clone', '-q', path.join(root, 'remote.git'), path.join(root, 'desk')], {
    stdio: 'pipe',
  });
  git('desk', 'checkout', '-q', '-b', 'main');
  commit('desk', 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('pushBranch', () => {
  it('brings what was published to the remote, and no draft', async () => {
    const repository = await openRepository(path.join(root, 'desk'));
    git('desk', 'update-ref', 'refs/desk/drafts/abcdefghij0123456789', 'HEAD');
    expect(await pushBranch(repository, 'origin')).toEqual({ isPushed: true });
    expect(git('remote.git', 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect(git('remote.git', 'log', '-1', '--format=%s')).toBe('one');
  });

  it('overwrites nothing that others pushed, and says why', async () => {
    const repository = await openRepository(path.join(root, 'desk'));
    await pushBranch(repository, 'origin');
    execFileSync('git', ['clone', '-q', path.join(root, 'remote.git'), path.join(root, 'other')]);
    commit('other', 'theirs');
    git('other', 'push', '-q');
    commit('desk', 'ours');
    const pushed = await pushBranch(repository, 'origin');
    expect(pushed).toMatchObject({ isPushed: false, reason: expect.stringContaining('push') });
    expect(git('remote.git', 'log', '-1', '--format=%s')).toBe('theirs');
    git('desk', 'pull', '-q', '--rebase', '-X', 'theirs', 'origin', 'main');
    expect(await pushBranch(repository, 'origin')).toEqual({ isPushed: true });
  });

  it.each(['--force', '-f', 'a b', '', 'ext::sh -c id'])(
    'takes “%s” for no remote',
    async (name) => {
      const repository = await openRepository(path.join(root, 'desk'));
      expect(() => pushBranch(repository, name)).toThrow('no name of a Git remote');
    },
  );
});
