import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRepository } from '@/lib/git/repository';
import { finishPending } from './commit-to-branch';

const ROUNDS = 12;
const CHILD = path.join(import.meta.dirname, 'kill-child.ts');
const STORY = 'articles/2026/01/story';

/** How long Git goes on at most when the process that asked it is gone. */
const GIT_MS = 300;

/**
 * Starts the child, and kills it a moment after its first commit: alone, so that its Git goes on by itself,
 * or with all that it started. Returns the last version it called safe.
 */
function killSometime(contentDir: string, start: number, round: number): Promise<number> {
  const isAlone = round % 2 === 0;
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', CHILD, contentDir, String(start)];
    const child = spawn(process.execPath, args, { detached: true });
    const kill = () => process.kill(isAlone ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
    let output = '';
    let faults = '';
    child.stderr.on('data', (chunk) => {
      faults += chunk;
    });
    child.stdout.on('data', (chunk) => {
      if (output === '') setTimeout(kill, round * 9);
      output += chunk;
    });
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(Number(output.trim().split('\n').at(-1)));
      else reject(new Error(`It ended by itself: ${faults}`));
    });
  });
}

describe('a desk that is killed while it publishes', () => {
  it('loses nothing that it called safe, and leaves no half story', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'midad-kill-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
    const contentDir = path.join(root, 'content');
    const read = (locale: string) =>
      Number(readFileSync(path.join(contentDir, STORY, `${locale}.mdx`), 'utf8'));
    try {
      git('init', '-q', '-b', 'main');
      mkdirSync(path.join(contentDir, STORY), { recursive: true });
      for (const locale of ['ar', 'en'])
        writeFileSync(path.join(contentDir, STORY, `${locale}.mdx`), '0\n');
      git('add', '.');
      git('-c', 'user.name=Test', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
      let version = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const safe = await killSometime(contentDir, version, round);
        await new Promise((resolve) => setTimeout(resolve, GIT_MS));
        await finishPending(await openRepository(contentDir));
        version = read('ar');
        expect(read('en')).toBe(version);
        expect(version).toBeGreaterThanOrEqual(safe);
        expect(version).toBeLessThanOrEqual(safe + 1);
        expect(git('show', `main:content/${STORY}/ar.mdx`)).toBe(String(version));
        expect(git('status', '--porcelain', '--untracked-files=all')).toBe('');
        expect(git('for-each-ref', 'refs/desk')).toBe('');
      }
      expect(git('fsck', '--strict', '--no-dangling')).toBe('');
      expect(version).toBeGreaterThanOrEqual(ROUNDS);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }, 120_000);
});
