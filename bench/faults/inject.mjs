/**
 * Loaded with `node --import`: makes one call that changes the disk go wrong. `MIDAD_FAULT` is
 * `<kind>:<n>`, for the n-th such call below the folder `MIDAD_FAULT_BELOW`, or `count`.
 */
import { writeSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const [kind, at] = (process.env.MIDAD_FAULT ?? '').split(':');
const below = process.env.MIDAD_FAULT_BELOW ?? '/nowhere';
const real = { ...promises };
/** What each call was that could go wrong, in their order. */
const points = [];
/** While a program has set `isOn` here no call counts. */
const waiting = { isOn: false };
globalThis[Symbol.for('midad.faults')] = waiting;

export { kind };
export const die = () => process.kill(process.pid, 'SIGKILL');
const isBelow = (file) => `${path.resolve(String(file))}/`.startsWith(`${path.resolve(below)}/`);

/** Whether this call is the one to go wrong. A full disk still lets files be removed. */
export function isHit(name) {
  if (waiting.isOn) return false;
  const calls = points.push(name);
  if (kind === 'ENOSPC-stays')
    return calls >= Number(at) && !/^(?:rm|rmdir|sync|git .*)$/.test(name);
  return calls === Number(at);
}

/** Makes a call, or makes it go wrong; `halfDone` leaves on the disk what a fault leaves there. */
async function make(name, call, { halfDone = () => {}, file } = {}) {
  if (!isHit(name)) return call();
  if (kind === 'kill') die();
  if (kind === 'kill-half') {
    await halfDone();
    die();
  }
  if (kind === 'truncate' && name === 'rename') {
    await real.truncate(file, Math.floor((await real.stat(file)).size / 2));
    await call();
    die();
  }
  if (kind === 'kill-after') {
    // A folder that is missing, or not empty, is no reason to live on.
    await call().finally(die);
  }
  if (kind !== 'EIO' && !kind.startsWith('ENOSPC')) return call();
  await halfDone();
  const code = kind.slice(0, 6).replace(/-$/, '');
  throw Object.assign(new Error(`${code}: injected into ${name} (call ${points.length})`), {
    code,
  });
}

for (const name of ['rename', 'rm', 'rmdir', 'link', 'mkdir', 'mkdtemp', 'writeFile']) {
  promises[name] = (file, ...others) => {
    const call = () => real[name](file, ...others);
    return isBelow(file) ? make(name, call, { file }) : call();
  };
}

promises.open = async (file, flags, ...others) => {
  const open = () => real.open(file, flags, ...others);
  if (!isBelow(file) || !/[wa+]/.test(String(flags ?? 'r'))) return open();
  const handle = await make('open', open);
  const [writeFile, sync] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
  handle.writeFile = (data, ...rest) =>
    make('write', () => writeFile(data, ...rest), {
      halfDone: () => handle.write(data.subarray(0, data.length / 2)),
    });
  handle.sync = () => make('sync', sync);
  return handle;
};

syncBuiltinESMExports();
if (kind === 'count')
  process.on('exit', () =>
    writeSync(2, `faults: ${points.length}\npoints: ${JSON.stringify(points)}\n`),
  );
