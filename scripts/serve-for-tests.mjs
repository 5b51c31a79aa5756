/**
 * Serves a copy of the content and of the store, so that browser tests may save, break and delete
 * stories without touching anybody's work.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';

const COPY = 'test-results/site';

rmSync(COPY, { recursive: true, force: true });
mkdirSync(COPY, { recursive: true });
const keepTimes = { recursive: true, preserveTimestamps: true };
cpSync('content', `${COPY}/content`, keepTimes);
// The desk commits what it publishes: into a repository of this copy's own.
const git = (...args) =>
  execFileSync('git', [
    '-C',
    `${COPY}/content`,
    '-c',
    'user.name=Midad',
    '-c',
    'user.email=midad@localhost',
    ...args,
  ]);
git('init', '--quiet', '--initial-branch=main');
git('add', '.');
git('commit', '--quiet', '--message=Content');
for (const part of ['store', 'engine', 'media', 'search'])
  cpSync(`.midad/${part}`, `${COPY}/data/${part}`, keepTimes);
// Guesses of passwords are counted by address: each test's browser says one of its own.
process.env.MIDAD_CLIENT_ADDRESS_HEADER = 'x-test-address';
process.env.MIDAD_CONTENT = `${COPY}/content`;
process.env.MIDAD_DATA = `${COPY}/data`;
await import('../.midad/program/serve.mjs');
