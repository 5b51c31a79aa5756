/**
 * `npm start`: installs what is missing, builds what is out of date, serves the site, and keeps serving:
 * a worker that ends is started again, and on SIGHUP (`npm run reload`) a new one takes over while
 * the old one still answers.
 */
import { spawn } from 'node:child_process';
import cluster from 'node:cluster';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isOutOfDate } from './build-stamp.mjs';
import { installPackages, requireNode, run, runLater } from './install.mjs';
import { keepBuild, removeOtherBuilds } from './keep-build.mjs';

const DATA = process.env.MIDAD_DATA ?? '.midad';
/** Inside the project: Next and the packed program find their packages from here. */
const BUILDS = '.midad/builds';
const PID_FILE = path.join(DATA, 'server.pid');
const OPENING_MS = 10 * 60 * 1000;
const PAUSE_AFTER_CRASH_MS = 1000;

requireNode(9);
installPackages();
if (isOutOfDate()) {
  run('npm', ['run', '--silent', 'build:site']);
}

// Workers accept connections themselves: nothing stands between readers and the front.
cluster.schedulingPolicy = cluster.SCHED_NONE;
mkdirSync(DATA, { recursive: true });
writeFileSync(PID_FILE, String(process.pid));
let current;
let isLeaving = false;
let isBusy = true;
let isReloadWanted = false;
// Before the first worker opens: a signal that comes then must not end this process.
process.on('SIGHUP', () => {
  isReloadWanted = true;
  reloadIfWanted();
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, leave);
current = await openWorker();
printFirstLink();
isBusy = false;
reloadIfWanted();

function reloadIfWanted() {
  if (isBusy || !isReloadWanted) return;
  isReloadWanted = false;
  alone(reload);
}

/** Meanwhile there may be no worker that a reload could ask: it waits. */
function alone(work) {
  isBusy = true;
  work().finally(() => {
    isBusy = false;
    reloadIfWanted();
  });
}

async function openWorker() {
  const build = keepBuild('.next', '.midad/program', BUILDS);
  cluster.setupPrimary({
    exec: path.join(build, 'program', 'serve.mjs'),
    execArgv: ['--max-old-space-size=144', '--max-semi-space-size=2'],
  });
  // Memory that glibc keeps apart for each thread is never given back: drawing cards would leave 150 MB of it.
  const memory = { MALLOC_ARENA_MAX: '1' };
  const worker = cluster.fork({ ...memory, NODE_ENV: 'production', MIDAD_NEXT_DIR: build });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The site did not open in time.')), OPENING_MS);
    worker.once('message', resolve);
    worker.once('exit', () => reject(new Error('The site could not be opened.')));
    worker.once('message', () => clearTimeout(timer));
    worker.once('exit', () => clearTimeout(timer));
    worker.on('error', reject);
  }).catch((error) => {
    worker.process.kill('SIGKILL');
    if (!current) {
      console.error(error.message);
      process.exit(1);
    }
    throw error;
  });
  removeOtherBuilds(BUILDS, build);
  worker.once('exit', () => {
    // A reload that is under way opens another one itself.
    if (worker === current && !isBusy) alone(reopen);
  });
  return worker;
}

/** In a process of its own: the server does not load the desk before somebody opens it. */
function printFirstLink() {
  const program = path.join(path.dirname(cluster.settings.exec), 'first-chief.mjs');
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.once('exit', (code) => {
    if (code !== 0)
      console.error('The newsroom desk could not be opened: the reason stands above.');
  });
}

async function reopen() {
  while (!isLeaving) {
    console.error('The site ended unexpectedly; it is opened again.');
    await wait(PAUSE_AFTER_CRASH_MS);
    try {
      current = await openWorker();
      return;
    } catch (error) {
      console.error(error.message);
    }
  }
}

/** The old worker answers from the pages it has, and publishes nothing, until the new one is open. */
async function reload() {
  const old = current;
  tell(old, 'pause');
  try {
    if (isOutOfDate()) {
      await runLater('npm', ['run', '--silent', 'build:site']);
    }
    current = await openWorker();
    old.process.kill('SIGTERM');
  } catch (error) {
    console.error(`The site goes on as it was: ${error.message}`);
    tell(old, 'resume');
    if (old.isDead()) await reopen();
  }
}

/** A worker that has just ended hears nothing: that must not end this process too. */
function tell(worker, kind) {
  worker.send({ kind }, (error) => {
    if (error) console.error(`The site could not be told to ${kind}: ${error.message}`);
  });
}

function leave(signal) {
  if (isLeaving) return;
  isLeaving = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker.process.kill(signal);
  cluster.disconnect(() => process.exit(0));
}
