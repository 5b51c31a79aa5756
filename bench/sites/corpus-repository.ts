import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Makes a desk that nobody has opened yet, over a repository of the corpus' own. */
export function openRepositoryOf(content: string, data: string): void {
  rmSync(path.join(data, 'desk'), { recursive: true, force: true });
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', content, '-c', 'user.name=Bench', '-c', 'user.email=b@example.org', ...args],
      { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
    ).toString();
  if (!existsSync(path.join(content, '.git'))) git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  if (git('status', '--porcelain') !== '') git('commit', '--quiet', '--message=Corpus');
}
