import { checkAcross } from './check-across';
import { checkFile } from './check-file';
import type { Manifest } from './manifest';
import { type Problem, sortProblems } from './problems';
import { scanContent } from './scan';

export type ContentReport = { problems: Problem[]; files: number };

/** Checks a whole content folder without writing anything; every problem at once. */
export async function checkContent(contentDir: string, now = new Date()): Promise<ContentReport> {
  const manifest: Manifest = new Map();
  for (const scanned of await scanContent(contentDir)) {
    const { entry } = await checkFile(contentDir, scanned);
    manifest.set(scanned.file, entry);
  }
  const own = [...manifest.values()].flatMap(({ problems }) => problems);
  return { problems: sortProblems([...own, ...checkAcross(manifest, now)]), files: manifest.size };
}
