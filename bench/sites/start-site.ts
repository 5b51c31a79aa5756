import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** A site as `npm start` serves it, in a process of its own. */
export type RunningSite = {
  url: string;
  pid: number;
  /** Everything it has printed. */
  output: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

type Options = {
  content: string;
  data: string;
  port?: number;
  env?: Record<string, string>;
  /** Put in front of the command, such as `ip netns exec a`. */
  within?: string[];
  host?: string;
};

const LONGEST_START_MS = 120_000;

/** Starts the packed program of the last `npm run build:site` over a content and a data folder. */
export async function startSite(options: Options): Promise<RunningSite> {
  const { content, data, env = {}, within = [], host = '127.0.0.1' } = options;
  const port = options.port ?? (await freePort());
  const [command = '', ...args] = [...within, process.execPath, ...NODE_OPTIONS, PROGRAM];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MALLOC_ARENA_MAX: '1',
      MIDAD_CONTENT: content,
      MIDAD_DATA: data,
      PORT: String(port),
      HOST: host,
      ...env,
    },
  });
  let output = '';
  const note = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  await opened(child, () => output);
  return {
    url: `http://${host}:${port}`,
    pid: child.pid ?? 0,
    output: () => output,
    stop: (signal = 'SIGTERM') => ended(child, signal),
  };
}

const PROGRAM = '.midad/program/serve.mjs';
/** As scripts/start.mjs starts it. */
const NODE_OPTIONS = ['--max-old-space-size=144', '--max-semi-space-size=2'];

async function opened(child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + LONGEST_START_MS;
  while (!output().includes('Midad is open')) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`The site did not open:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** A port that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
