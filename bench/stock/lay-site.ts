import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CorpusOptions, openCorpus } from '../corpus/corpus';
import { storyFiles } from '../corpus/story-files';
import { writeCorpus } from '../corpus/write-corpus';

const SITE = path.join(import.meta.dirname, 'site');
const INSTALL = ['install', '--no-audit', '--no-fund', '--no-package-lock'];

/** Puts the site and a fresh corpus into a folder; installed packages stay. */
export function laySite(dir: string, options: CorpusOptions): void {
  mkdirSync(dir, { recursive: true });
  for (const folder of ['content', '.contentlayer', '.next', 'app', 'components', 'lib'])
    rmSync(path.join(dir, folder), { recursive: true, force: true });
  const isInstalled = existsSync(path.join(dir, 'node_modules/next')) && samePackages(dir);
  cpSync(SITE, dir, { recursive: true });
  if (!isInstalled) install(dir);
  writeCorpus(path.join(dir, 'content'), options);
}

/** Rewrites the newest story with another title and another first sentence. */
export function changeNewest(dir: string, options: CorpusOptions, revision: number): void {
  const corpus = { ...openCorpus(options), revision };
  const story = storyFiles(options.stories, corpus);
  writeFileSync(path.join(dir, 'content', story.folder, 'ar.mdx'), story['ar.mdx']);
}

function samePackages(dir: string): boolean {
  const packages = (folder: string) => readFileSync(path.join(folder, 'package.json'), 'utf8');
  return existsSync(path.join(dir, 'package.json')) && packages(dir) === packages(SITE);
}

function install(dir: string): void {
  const { status, stderr } = spawnSync('npm', INSTALL, { cwd: dir, encoding: 'utf8' });
  if (status === 0) return;
  // A half-done install must not pass for one that is there.
  rmSync(path.join(dir, 'package.json'));
  throw new Error(`npm install failed: ${stderr}`);
}
