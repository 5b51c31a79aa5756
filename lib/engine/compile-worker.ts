/** One process of the compile pool: answers each list of files with what became of them. */
import type { Answer, WorkerOptions } from './compile-pool';
import { ContentStage } from './content-stage';
import { type FileRequest, prepareFiles } from './prepare-files';

const { contentDir, stage: folder } = JSON.parse(process.env.MIDAD_WORKER ?? '{}') as WorkerOptions;
const stage = new ContentStage(folder);

process.on('message', (requests: FileRequest[]) => {
  prepareFiles(requests, contentDir, stage)
    .then((prepared): Answer => ({ prepared }))
    .catch((error: Error): Answer => ({ fault: error.stack ?? error.message }))
    .then((answer) => process.send?.(answer));
});
process.once('disconnect', () => process.exit(0));
