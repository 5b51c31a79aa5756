import type { Article, Translation } from 'contentlayer/generated';
import { type CheckedFile, checkFile } from '../content/check-file';
import { isError } from '../content/problems';
import type { SourceFile } from '../content/source-file';
import { storyFacts, translationFacts } from '../content/story-facts';
import type { ContentStage } from './content-stage';
import type { LedgerEntry } from './ledger';
import { runContentlayer } from './run-contentlayer';
import { stampOf } from './scan';

/** A file to look at; one whose text still has this hash need not be compiled again. */
export type FileRequest = { file: string; knownHash?: string };

/** What became of one file. `json` is a compiled article or page, as the store keeps it: outside the heap. */
export type Prepared =
  | { file: string; kind: 'missing' }
  | { file: string; kind: 'same'; stamp: string }
  | { file: string; kind: 'read'; entry: Omit<LedgerEntry, 'across'>; json?: Buffer };

/** Checks and compiles files of the content folder by way of `stage`; writes nothing that readers see. */
export async function prepareFiles(
  requests: FileRequest[],
  contentDir: string,
  stage: ContentStage,
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  const sources: SourceFile[] = [];
  for (const { file, knownHash } of requests) {
    // The stamp comes first: a save between the two makes the stamp old, never the text.
    const stamp = stampOf(contentDir, file);
    const checked = stamp === undefined ? undefined : await checkIfThere(contentDir, file);
    if (stamp === undefined || !checked) {
      prepared.push({ file, kind: 'missing' });
    } else if (checked.hash !== '' && checked.hash === knownHash) {
      prepared.push({ file, kind: 'same', stamp });
    } else {
      const { hash, mentions, problems, image, source } = checked;
      if (source && !problems.some(isError)) sources.push(source);
      prepared.push({ file, kind: 'read', entry: { stamp, hash, mentions, problems, image } });
    }
  }
  const documents = await runContentlayer(sources, stage);
  for (const result of prepared) {
    if (result.kind !== 'read') continue;
    const document = documents.get(result.file);
    if (document) addDocument(result, document.type, document.fields);
    else if (sources.some(({ file }) => file === result.file)) throw refused(result.file);
  }
  return prepared;
}

function addDocument(
  result: Extract<Prepared, { kind: 'read' }>,
  type: string,
  fields: Record<string, unknown>,
): void {
  const { entry } = result;
  if (type === 'Article') entry.story = storyFacts(fields as Article);
  else if (type === 'Translation') entry.translation = translationFacts(fields as Translation);
  else entry.document = type === 'Page' ? { title: fields.title } : fields;
  if (type === 'Article' || type === 'Translation' || type === 'Page')
    result.json = Buffer.from(JSON.stringify(fields));
}

async function checkIfThere(contentDir: string, file: string): Promise<CheckedFile | undefined> {
  try {
    return await checkFile(contentDir, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function refused(file: string): Error {
  return new Error(
    `Contentlayer refused ${file} although the content check passed it: the check lacks a rule.`,
  );
}
