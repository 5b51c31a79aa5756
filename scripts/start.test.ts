import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const START = path.resolve('scripts/start.mjs');
const STAMP = path.resolve('scripts/build-stamp.mjs');
/** A site that opens at once: what is tried here is who keeps it open. */
const SITE = `
process.on('message', () => undefined);
process.on('SIGTERM', () => process.exit(0));
console.log('open ' + process.pid);
process.send({ kind: 'open' });`;

let root: string;
let starter: ChildProcess;
let output: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-start-'));
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  for (const folder of ['scripts', 'app', 'components', 'i18n', 'lib', 'messages', 'public'])
    mkdirSync(path.join(root, folder));
  for (const file of ['proxy.ts', 'next.config.mjs', 'contentlayer.config.ts', 'tsconfig.json'])
    put(file, '');
  put('package-lock.json', '{}');
  put('node_modules/.midad-installed', createHash('sha256').update('{}').digest('hex'));
  put('.next/BUILD_ID', 'build');
  put('.midad/program/serve.mjs', SITE);
  put('.midad/program/first-chief.mjs', '');
  const program = `(await import(${JSON.stringify(STAMP)})).writeStamp()`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  output = '';
  starter = spawn(process.execPath, [START], {
    cwd: root,
    env: { ...process.env, MIDAD_DATA: '.midad' },
  });
  for (const stream of [starter.stdout, starter.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
});
afterEach(() => {
  starter.kill('SIGTERM');
  rmSync(root, { recursive: true, force: true });
});

const opened = () => [...output.matchAll(/open (\d+)/g)].map(([, pid]) => Number(pid));

it('a reload that comes while the site has just ended waits until it is open again', async () => {
  await expect.poll(opened, { timeout: 20_000 }).toHaveLength(1);
  process.kill(opened()[0] ?? 0, 'SIGKILL');
  await expect.poll(() => output).toContain('ended unexpectedly');
  starter.kill('SIGHUP');
  // Once because it had ended, once for the reload.
  await expect.poll(opened, { timeout: 20_000 }).toHaveLength(3);
  const ended = new Promise((resolve) => starter.once('exit', resolve));
  starter.kill('SIGTERM');
  expect(await ended, output).toBe(0);
});
