import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitFollower } from './git-follower';

let root: string;
let follower: GitFollower;

const folder = (name: string) => path.join(root, name);
const git = (name: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...args], {
    cwd: folder(name),
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString();

function put(name: string, file: string, text: string): void {
  const target = path.join(folder(name), file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function push(file: string, text: string): void {
  put('editor', file, text);
  git('editor', 'add', '--all');
  git('editor', 'commit', '--quiet', '-m', 'change');
  git('editor', 'push', '--quiet', 'origin', 'main');
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-git-'));
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder('remote')]);
  execFileSync('git', ['clone', '--quiet', folder('remote'), folder('editor')], {
    stdio: 'ignore',
  });
  git('editor', 'checkout', '--quiet', '-B', 'main');
  push('content/sections/world.yaml', 'order: 1\n');
  execFileSync('git', ['clone', '--quiet', folder('remote'), folder('machine')]);
  const contentDir = path.join(folder('machine'), 'content');
  follower = new GitFollower({ contentDir, remote: 'origin', branch: 'main' });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('GitFollower', () => {
  it('moves to the newest commit and names the content files that changed', async () => {
    push('content/articles/2026/01/خبر/ar.mdx', 'one');
    push('README.md', 'beside the content');
    const { commit, changed } = await follower.pull();
    expect(changed).toEqual(['articles/2026/01/خبر/ar.mdx']);
    expect(commit).toBe(git('editor', 'rev-parse', 'HEAD').trim());
    expect((await follower.pull()).changed).toEqual([]);
  });

  it('names a deleted and a moved file by its old and its new name', async () => {
    push('content/a.yaml', 'same text for both\n');
    await follower.pull();
    rmSync(path.join(folder('editor'), 'content/a.yaml'));
    push('content/b.yaml', 'same text for both\n');
    expect((await follower.pull()).changed.sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  it('never overwrites an edit that was made on the machine', async () => {
    put('machine', 'content/sections/world.yaml', 'edited here\n');
    push('content/sections/world.yaml', 'order: 2\n');
    await expect(follower.pull()).rejects.toThrow(/git merge/);
    const file = path.join(folder('machine'), 'content/sections/world.yaml');
    expect(readFileSync(file, 'utf8')).toBe('edited here\n');
  });

  it('does not follow a remote whose history was rewritten', async () => {
    git('editor', 'commit', '--quiet', '--amend', '-m', 'another history');
    git('editor', 'push', '--quiet', '--force', 'origin', 'main');
    await expect(follower.pull()).rejects.toThrow(/git merge/);
  });

  it('runs no hook of the repository', async () => {
    const hook = path.join(folder('machine'), '.git/hooks/post-merge');
    writeFileSync(hook, `#!/bin/sh\ntouch ${folder('hacked')}\n`, { mode: 0o755 });
    push('content/a.yaml', 'x\n');
    await follower.pull();
    expect(() => readFileSync(folder('hacked'))).toThrow(/ENOENT/);
  });

  it.each(['--upload-pack=touch x', 'a b', '', '-c'])('refuses the remote name “%s”', (remote) => {
    expect(() => new GitFollower({ contentDir: root, remote, branch: 'main' })).toThrow(/no name/);
  });
});
