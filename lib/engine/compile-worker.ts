/** One process of the compile pool: answers each list of files with what became of them. */
import type { Answer } from './compile-pool';
import { type FileRequest, type PrepareOptions, prepareFiles } from './prepare-files';

const options = JSON.parse(process.env.MIDAD_WORKER ?? '{}') as PrepareOptions;

process.on('message', (requests: FileRequest[]) => {
  prepareFiles(requests, options)
    .then((prepared): Answer => ({ prepared }))
    .catch((error: Error): Answer => ({ fault: error.stack ?? error.message }))
    .then((answer) => process.send?.(answer));
});
process.once('disconnect', () => process.exit(0));
