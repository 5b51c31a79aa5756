import { localeCodes } from '@/i18n/locales';
import type { Repository } from '@/lib/git/repository';
import type { Person as Signature } from '../repository/commit-message';
import { draftRef } from '../repository/drafts';
import { writeCommit } from '../repository/write-commit';
import { type DraftFacts, FACTS_FILE } from './draft-facts';
import { fileOf } from './draft-files';
import type { DraftFiles } from './draft-store';

type DraftCommit = {
  /** The version it follows; undefined for a draft that begins, on `parent`. */
  expected: string | undefined;
  parent?: string;
  facts: DraftFacts;
  files: DraftFiles;
  by: Signature;
  subject: string;
};

/** Commits a draft to its own ref and returns its version; throws a `RefMovedError` if somebody was faster. */
export async function writeDraft(
  repository: Repository,
  id: string,
  { expected, parent, facts, files: texts, by, subject }: DraftCommit,
): Promise<string> {
  const files = new Map<string, Buffer | undefined>();
  for (const locale of localeCodes) {
    const text = texts[locale];
    if (text !== undefined) files.set(fileOf(locale), Buffer.from(text));
  }
  files.set(FACTS_FILE, Buffer.from(`${JSON.stringify(facts, null, 2)}\n`));
  return writeCommit(repository, {
    ref: draftRef(id),
    expected,
    parent,
    files,
    subject: `${subject}: ${facts.slug}`,
    author: by,
    committer: by,
    at: new Date(),
  });
}
