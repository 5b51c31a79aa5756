import { spawn } from 'node:child_process';

/** What wrk saw: answers a second, and latencies in milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number; failed: number };

/** Asks for one page as fast as one core can, as browsers do: compressed, over 32 connections. */
export function runWrk(url: string, seconds: number): Promise<Load> {
  const args = [
    '-t1',
    '-c32',
    `-d${seconds}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip, br',
    url,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('wrk', args);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', () => reject(new Error('wrk is missing: apt-get install wrk')));
    child.once('exit', () =>
      resolve({
        perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1] ?? 0),
        p50: latency(output, '50%'),
        p99: latency(output, '99%'),
        failed: Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0),
      }),
    );
  });
}

function latency(output: string, share: string): number {
  const [, value = '0', unit] = new RegExp(`\\s${share}\\s+([\\d.]+)(us|ms|s)`).exec(output) ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'] ?? 1);
}
