/** What both promised commands need before anything else; plain Node, since nothing is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.midad-installed';

/** Stops with a clear word if this Node is older than 20.`minor`. */
export function requireNode(minor) {
  const [major = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && ownMinor >= minor)) return;
  console.error(`This command needs Node 20.${minor} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lock file, unless exactly these are there already. */
export function installPackages() {
  // Next would report its builds to its makers.
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional builds.
  run('npm', [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(STAMP, lock);
}

/** Runs a command with its output shown; stops with its exit code if it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Like `run`, while this process goes on; rejects if the command fails. */
export function runLater(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed.`)),
    );
  });
}
