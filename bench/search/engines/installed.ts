import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGES = path.join(import.meta.dirname, '..', 'others', 'package.json');

/** An engine of somebody else's, installed beside the benchmark: the site does not need it. */
export async function installedEngine<Module>(
  folder: string,
  name: string,
  entry: string,
): Promise<Module> {
  const dir = path.join(folder, 'others');
  if (!existsSync(path.join(dir, 'node_modules', name))) {
    mkdirSync(dir, { recursive: true });
    cpSync(PACKAGES, path.join(dir, 'package.json'));
    const options = ['install', '--no-audit', '--no-fund', '--no-package-lock'];
    const { status, stderr } = spawnSync('npm', options, { cwd: dir, encoding: 'utf8' });
    if (status !== 0) throw new Error(`npm install failed: ${stderr}`);
  }
  const file = pathToFileURL(path.join(dir, 'node_modules', name, entry));
  return (await import(file.href)) as Module;
}
