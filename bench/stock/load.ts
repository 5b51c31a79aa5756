import { execFile } from 'node:child_process';
import http from 'node:http';
import { promisify } from 'node:util';

export type Load = { requestsPerSecond: number; p50: string; p99: string; faults: string };

const ENCODING = 'gzip, br';

/** `wrk` for eight seconds with one thread and 32 connections; undefined where it is missing. */
export async function runWrk(url: string): Promise<Load | undefined> {
  const flags = ['-t1', '-c32', '-d8s', '--latency', '-H', `Accept-Encoding: ${ENCODING}`];
  try {
    const { stdout } = await promisify(execFile)('wrk', [...flags, url]);
    const find = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '';
    return {
      requestsPerSecond: Number(find(/Requests\/sec:\s+([\d.]+)/)),
      p50: find(/ 50%\s+(\S+)/),
      p99: find(/ 99%\s+(\S+)/),
      faults: find(/(Socket errors.*|Non-2xx.*)/),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes of a page's body as sent: plain, and compressed with what the server chose. */
export async function transferBytes(url: string) {
  const plain = await ask(url, 'identity');
  const compressed = await ask(url, ENCODING);
  return { plain: plain.bytes, compressed: compressed.bytes, encoding: compressed.encoding };
}

function ask(url: string, encoding: string): Promise<{ bytes: number; encoding: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        resolve({ bytes, encoding: response.headers['content-encoding'] ?? 'none' }),
      );
    });
    request.on('error', reject);
  });
}
