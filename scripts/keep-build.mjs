import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

/** What a running site does not read. */
const LEFT_OUT = new Set(['cache', 'dev', 'diagnostics', 'types', 'trace', 'trace-build']);

/**
 * Keeps a build, Next's and the packed program, under its own name, so that the next `next build` does not take it away from a site
 * that is running. Files are hard links: it takes no space. Returns the folder.
 */
export function keepBuild(from, program, root) {
  const id = createHash('sha1')
    .update(readFileSync(path.join(from, 'BUILD_ID')))
    .digest('hex');
  const folder = path.join(root, id.slice(0, 12));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  link(from, unfinished, LEFT_OUT);
  link(program, path.join(unfinished, 'program'));
  renameSync(unfinished, folder);
  return folder;
}

export function removeOtherBuilds(root, kept) {
  for (const name of readdirSync(root)) {
    const folder = path.join(root, name);
    if (folder !== path.normalize(kept)) rmSync(folder, { recursive: true, force: true });
  }
}

function link(from, to, leftOut = new Set()) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (leftOut.has(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    // Next links to packages that it leaves where they are: from another folder the way is another.
    else if (entry.isSymbolicLink()) symlinkSync(realpathSync(source), target);
    else linkSync(source, target);
  }
}
