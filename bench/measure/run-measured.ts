import { spawn } from 'node:child_process';
import { followProcess, type Usage } from './process-tree';

/** Runs a command to its end and tells what it used; throws if it fails. */
export function runMeasured(
  [command = '', ...args]: string[],
  env: Record<string, string> = {},
): Promise<Usage & { output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env } });
    const follow = followProcess(child.pid ?? 0);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    child.once('error', reject);
    child.once('exit', (code) => {
      const usage = follow.stop();
      if (code === 0) resolve({ ...usage, output });
      else reject(new Error(`${command} ${args.join(' ')} failed:\n${output}`));
    });
  });
}
