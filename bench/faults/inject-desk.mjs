/**
 * As `inject.mjs`, which it brings along, for a desk: each Git that is started counts too. Git itself goes wrong at
 * its first write to a file, where the kernel stops it: killed, or told that the file is too large.
 */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { die, isHit, kind } from './inject.mjs';

const real = childProcess.spawn;
const verbOf = (args) => args.find((arg, index) => index > 1 && /^[a-z][a-z-]+$/.test(arg));
const limited = (before) => (args, options) =>
  real('sh', ['-c', `${before}ulimit -c 0; ulimit -f 0; exec git "$@"`, 'git', ...args], options);
const killed = limited('');
const refused = limited('trap "" XFSZ; ');

childProcess.spawn = (command, args, options) => {
  if (command !== 'git' || !isHit(`git ${verbOf(args)}`)) return real(command, args, options);
  if (kind === 'kill') die();
  if (kind === 'EIO') return refused(args, options);
  if (kind === 'git-killed') return killed(args, options);
  const child = kind === 'both-killed' ? killed(args, options) : real(command, args, options);
  // Its input is on its way by then: it goes on alone.
  if (kind === 'git-goes-on') setImmediate(die);
  if (kind === 'kill-after' || kind === 'both-killed') child.once('close', die);
  return child;
};
syncBuiltinESMExports();
