/** Commits version after version of a story until it is killed; prints each that it was told is safe. */

import { openRepository } from '@/lib/git/repository';
import { commitToBranch } from './commit-to-branch';
import { blobName } from './read-files';
import { readWorking } from './working-files';

const [contentDir = '', start = '0'] = process.argv.slice(2);
const FILES = ['articles/2026/01/story/ar.mdx', 'articles/2026/01/story/en.mdx'];
const person = { name: 'Test', email: 'test@example.org' };
const repository = await openRepository(contentDir);
for (let version = Number(start) + 1; ; version++) {
  const base = new Map<string, string | null>();
  for (const file of FILES) {
    const now = await readWorking(contentDir, file);
    base.set(file, now ? blobName(now) : null);
  }
  const bytes = Buffer.from(`${version}\n`);
  await commitToBranch(repository, {
    files: new Map(FILES.map((file) => [file, bytes])),
    base,
    subject: `Version ${version}`,
    author: person,
    committer: person,
    at: new Date(),
  });
  process.stdout.write(`${version}\n`);
}
