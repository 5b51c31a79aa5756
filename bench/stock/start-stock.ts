import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export type Server = { url: string; pid: number; stop: () => Promise<void> };

const NEXT = 'node_modules/next/dist/bin/next';
const OPENING_MS = 60_000;

/** `next start` on a built site; resolves once the front page answers. */
export async function startStock(dir: string, port: number): Promise<Server> {
  const child = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: dir,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output = (output + text).slice(-2000);
    });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill();
    await ended;
  };
  const last = performance.now() + OPENING_MS;
  while (!(await answers(`${url}/ar`))) {
    if (child.exitCode === null && performance.now() < last) await wait(200);
    else {
      if (child.exitCode === null) await stop();
      throw new Error(`next start did not answer: ${output}`);
    }
  }
  return { url, pid: child.pid ?? 0, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
