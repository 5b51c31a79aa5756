import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';

export type RunningRedis = { url: string; stop: () => Promise<void> };

/** A real redis-server on this machine that keeps nothing on disk. */
export async function startRedis(port: number, within: string[] = []): Promise<RunningRedis> {
  const [command = '', ...args] = [
    ...within,
    process.env.MIDAD_REDIS_SERVER ?? 'redis-server',
    '--port',
    String(port),
    '--save',
    '',
    '--appendonly',
    'no',
    '--protected-mode',
    'no',
  ];
  const child = spawn(command, args, { stdio: 'ignore' });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    const tryAgain = (triesLeft: number) => {
      const socket = createConnection(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve();
      });
      socket.once('error', (error) => {
        if (triesLeft === 0) reject(error);
        else setTimeout(() => tryAgain(triesLeft - 1), 50);
      });
    };
    if (within.length > 0) setTimeout(resolve, 500);
    else tryAgain(60);
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
