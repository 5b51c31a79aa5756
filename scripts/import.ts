/** `npm run import -- wxr FILE`: brings a WordPress export into the content folder; without `--write` it only tells. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, dataDir } from '../lib/content/store-layout';
import { withLock } from '../lib/engine/lock';
import { isThere } from '../lib/engine/missing';
import { fetchImage } from '../lib/import/fetch-image';
import { importWxr } from '../lib/import/import-wxr';
import { formatMapping, type Mapping, MappingError, parseMapping } from '../lib/import/mapping';
import { Report } from '../lib/import/report';
import { NotAnExportError } from '../lib/import/wxr-parser';
import { importWords, reportWords, sentences, summaryLines } from './import-words';
import { Progress } from './progress';

const { values, positionals } = readArguments();
const t = importWords(values.lang === 'ar' ? 'ar' : 'en');
const [kind, file = ''] = positionals;
if (kind !== 'wxr' || file === '') stop(t('usage'));
if (!(await isThere(file))) stop(t('noFile', { file }));

const ownDir = path.join(dataDir(), 'import');
await mkdir(ownDir, { recursive: true });
const mapping = await readMapping();
const reportFile =
  values.report ?? path.join(ownDir, `report.${values.lang === 'ar' ? 'ar' : 'en'}.md`);
const isUrl = /^https?:\/\//.test(values.media ?? '');
const uploads = values.uploads ?? (isUrl ? undefined : values.media);
const progress = {
  read: new Progress(t('reading')),
  write: new Progress(t(values.write ? 'writing' : 'checking')),
};

try {
  const result = await withLock(ownDir, async () =>
    importWxr({
      file,
      contentDir: contentDir(),
      dataDir: dataDir(),
      isWrite: values.write === true,
      mapping,
      ...(uploads && { uploads }),
      ...(values.fetch && { fetch: (url: string) => fetchImage(url) }),
      ...(isUrl && { mediaUrl: values.media }),
      sentences: sentences(),
      report: await Report.open(reportFile, reportWords(t)),
      onProgress: (step, done, total) => progress[step].show(done, total),
    }),
  );
  progress.read.end();
  for (const line of summaryLines(t, result)) console.log(line);
  console.log(t('reportIn', { file: reportFile }));
  if (values.write) console.log(t('next'));
  else {
    const { categories, fallback } = result.names;
    const proposed = new Map([...categories.values()].map(({ path: own, place }) => [own, place]));
    console.log(`\n${t('mapping')}\n\n${formatMapping({ categories: proposed, fallback })}`);
    console.log(t('dryRun'));
  }
} catch (error) {
  progress.read.end();
  await rm(`${reportFile}.tmp`, { force: true });
  if (!(error instanceof NotAnExportError)) throw error;
  stop(t('notAnExport', { file }));
}

async function readMapping(): Promise<Mapping> {
  if (!values.mapping) return { categories: new Map() };
  if (!(await isThere(values.mapping))) stop(t('noFile', { file: values.mapping }));
  try {
    return parseMapping(await readFile(values.mapping, 'utf8'));
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    stop(t('badMapping', { line: String(error.line), reason: error.reason }));
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean' },
        fetch: { type: 'boolean' },
        uploads: { type: 'string' },
        media: { type: 'string' },
        mapping: { type: 'string' },
        report: { type: 'string' },
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    console.error((error as Error).message);
    return { values: {} as Record<string, never>, positionals: [] };
  }
}

function stop(words: string): never {
  console.error(words);
  process.exit(2);
}
