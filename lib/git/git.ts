import { spawn } from 'node:child_process';
import { whyNotWritten } from './why-not-written';

/** Git ended with a failure; `stderr` is what it said. */
export class GitError extends Error {
  constructor(
    command: string,
    readonly code: number | null,
    readonly stderr: string,
  ) {
    super(`git ${command} failed (${code}): ${stderr.trim()}`);
    this.name = 'GitError';
  }
}

type Options = {
  input?: Buffer | string;
  env?: Record<string, string>;
  deadlineMs?: number;
  /** Told what Git complained of although it did its work. */
  onWarning?: (text: string) => void;
};

const DEADLINE_MS = 30_000;
/** Nothing that lies in a repository or in a user's settings may run, and nothing may ask. */
const SETTINGS = [
  '--literal-pathspecs',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'protocol.ext.allow=never',
  '-c',
  'gc.auto=0',
  '-c',
  'core.fsync=committed,loose-object,reference',
  '-c',
  'core.fsyncMethod=fsync',
];

/** Runs Git with an argument list, never through a shell; resolves with the bytes it wrote. */
export function git(folder: string, args: string[], options: Options = {}): Promise<Buffer> {
  const { input, env = {}, deadlineMs = DEADLINE_MS, onWarning } = options;
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...SETTINGS, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
        ...env,
      },
      timeout: deadlineMs,
    });
    const output: Buffer[] = [];
    const faults: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => faults.push(chunk));
    child.once('error', reject);
    // It may end before it has read everything: its exit code tells why.
    child.stdin.on('error', () => undefined);
    child.once('close', (code) => {
      const said = Buffer.concat(faults).toString('utf8');
      if (code === 0) {
        if (said) onWarning?.(said);
        return resolve(Buffer.concat(output));
      }
      whyNotWritten(folder, said)
        .then((why) => reject(new GitError(args[0] ?? '', code, why)))
        .catch(reject);
    });
    child.stdin.end(input ?? '');
  });
}

/** As `git`, with the answer as text without its last line end. */
export async function gitText(folder: string, args: string[], options?: Options): Promise<string> {
  return (await git(folder, args, options)).toString('utf8').replace(/\n$/, '');
}
