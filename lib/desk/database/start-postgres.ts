import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { freePort } from '@/bench/sites/start-site';

const DEBIAN = '/usr/lib/postgresql';

export type TestPostgres = {
  /** The address of a new, empty database. */
  create: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** A PostgreSQL of the test's own, from Debian's package; undefined where that is not installed. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const bin = findBinaries();
  if (!bin) return undefined;
  // It refuses to run as root.
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
  const folder = mkdtempSync('/tmp/midad-pg-');
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const settings = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), settings, { ...owner, stdio: 'pipe', cwd: folder });
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'],
    { ...owner, stdio: 'ignore', cwd: folder },
  );
  const address = (name: string) => `postgresql://postgres@127.0.0.1:${port}/${name}`;
  await until(() => run(address('postgres'), 'SELECT 1'));
  return {
    create: async (name) => {
      await run(address('postgres'), `CREATE DATABASE ${name}`);
      return address(name);
    },
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

function findBinaries(): string | undefined {
  try {
    const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
    return newest && path.join(DEBIAN, newest, 'bin');
  } catch {
    // No such folder: PostgreSQL is not installed.
    return undefined;
  }
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function run(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function until(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
