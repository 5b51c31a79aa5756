import { buildStore } from '../lib/content/build-store';
import { isError } from '../lib/content/problems';
import { formatReport } from '../lib/content/report';
import { contentDir, dataDir } from '../lib/content/store-layout';

const started = performance.now();
const result = await buildStore({ contentDir: contentDir(), dataDir: dataDir() });
if (result.problems.some(isError)) {
  console.error(formatReport(result.problems, result.compiled + result.unchanged));
  process.exitCode = 1;
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const { compiled, unchanged, changed } = result;
console.log(
  `Store: ${compiled} compiled, ${unchanged} unchanged, ${changed.length} files written in ${seconds} s.`,
);
