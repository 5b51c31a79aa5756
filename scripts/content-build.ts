import { isError } from '../lib/content/problems';
import { formatReport } from '../lib/content/report';
import { contentDir, dataDir } from '../lib/content/store-layout';
import { buildStore } from '../lib/engine/build-store';
import { NewerStoreError } from '../lib/engine/engine';
import { Progress } from './progress';

const started = performance.now();
const progress = new Progress('Store');
try {
  const { problems, compiled, unchanged, written } = await buildStore({
    contentDir: contentDir(),
    dataDir: dataDir(),
    onProgress: (done, total) => progress.show(done, total),
  });
  progress.end();
  if (problems.some(isError)) {
    console.error(formatReport(problems, compiled + unchanged));
    process.exitCode = 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Store: ${compiled} compiled, ${unchanged} unchanged, ${written} files written in ${seconds} s.`,
  );
} catch (error) {
  progress.end();
  if (!(error instanceof NewerStoreError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
