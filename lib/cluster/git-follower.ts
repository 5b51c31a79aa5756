import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const LONGEST_MS = 60_000;

export type Followed = {
  commit: string;
  /** Content files that the new commits touched, relative to the content folder. */
  changed: string[];
};

type Options = { contentDir: string; remote: string; branch: string };

/**
 * Keeps a content folder at the newest commit of a branch of a remote. Only ever moves forward: commits
 * or edits of this machine that the remote does not have are an error, never overwritten.
 */
export class GitFollower {
  private running: Promise<Followed> | undefined;

  constructor(private readonly options: Options) {
    for (const name of [options.remote, options.branch])
      if (!/^[\w][\w./-]*$/.test(name))
        throw new Error(`“${name}” is no name of a Git remote or branch.`);
  }

  /** Fetches and moves forward; callers that come meanwhile get a run of their own afterwards. */
  async pull(): Promise<Followed> {
    const before = this.running;
    const own = (before ? before.catch(() => undefined) : Promise.resolve()).then(() =>
      this.pullNow(),
    );
    this.running = own;
    return own.finally(() => {
      if (this.running === own) this.running = undefined;
    });
  }

  private async pullNow(): Promise<Followed> {
    const { remote, branch } = this.options;
    const before = await this.git('rev-parse', 'HEAD');
    await this.git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', remote, branch);
    const commit = await this.git('rev-parse', 'FETCH_HEAD');
    if (commit === before) return { commit, changed: [] };
    await this.git('merge', '--quiet', '--ff-only', '--no-edit', commit);
    const names = await this.git(
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--relative',
      before,
      commit,
    );
    return { commit, changed: names.split('\0').filter(Boolean) };
  }

  private async git(...args: string[]): Promise<string> {
    // Hooks and odd protocols of a hostile repository must not run.
    const safe = ['-c', 'core.hooksPath=/dev/null', '-c', 'protocol.ext.allow=never'];
    try {
      const { stdout } = await execute('git', [...safe, ...args], {
        cwd: this.options.contentDir,
        timeout: LONGEST_MS,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      });
      return stdout.trimEnd();
    } catch (error) {
      const { stderr = '', message } = error as Error & { stderr?: string };
      throw new Error(`git ${args[0]}: ${stderr.trim() || message}`);
    }
  }
}
