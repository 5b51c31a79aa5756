/**
 * `npm test`: installs what is missing, finds or installs a Chromium, and runs every check.
 * Stops at the first step that fails; the last line counts the tests that ran.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installPackages, requireNode, run } from './install.mjs';

const UNIT_REPORT = 'test-results/unit.json';
const BROWSER_REPORT = 'test-results/browser.json';
const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

// Vitest and knip need more than the site itself, which runs on 20.9.
requireNode(19);
installPackages();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });

step('lint', ['npx', 'biome', 'ci', '.']);
step('content types', ['npm', 'run', '--silent', 'content:types']);
step('route types', ['npx', 'next', 'typegen']);
step('types', ['npx', 'tsc', '--noEmit']);
step('unused code', ['npx', 'knip', '--no-progress']);
step('content', ['npm', 'run', '--silent', 'content:check']);
installPostgres();
step('unit tests', [
  'npx',
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile=${UNIT_REPORT}`,
]);
step('build', ['npm', 'run', '--silent', 'build:site']);
step('static edition', ['npm', 'run', '--silent', 'export']);
step('browser tests', ['npx', 'playwright', 'test'], {
  MIDAD_CHROMIUM: findChromium(),
  MIDAD_REDIS_SERVER: findRedis(),
});

const unit = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
const { stats } = JSON.parse(readFileSync(BROWSER_REPORT, 'utf8'));
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky;
console.log(`${passed} passed, ${failed} failed, ${unit.numPendingTests + stats.skipped} skipped`);

function step(name, [command, ...args], env) {
  const started = Date.now();
  console.log(`\n— ${name}`);
  run(command, args, env);
  console.log(`— ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** A Chromium of this machine, else Debian's, else the one that Playwright downloads. */
function findChromium() {
  const known = [process.env.MIDAD_CHROMIUM, ...CHROMIUMS].find((file) => file && existsSync(file));
  if (known) return known;
  if (process.getuid?.() === 0 && works('apt-get', ['--version'])) {
    console.log('Installing Chromium…');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    return CHROMIUMS[0];
  }
  run('npx', ['playwright', 'install', 'chromium']);
  return '';
}

/** Debian's Redis, for the test of several machines; without one that test is left out, and counted. */
function findRedis() {
  if (works('redis-server', ['--version'])) return 'redis-server';
  if (process.getuid?.() !== 0 || !works('apt-get', ['--version'])) return '';
  console.log('Installing Redis…');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
  return 'redis-server';
}

/** The desk's accounts are tested on a real PostgreSQL too, wherever one can be had. */
function installPostgres() {
  if (existsSync('/usr/lib/postgresql')) return;
  if (process.getuid?.() !== 0 || !works('apt-get', ['--version'])) return;
  console.log('Installing PostgreSQL…');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
