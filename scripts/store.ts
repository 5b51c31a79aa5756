/** `npm run store -- verify | read | rebuild`: proves, or makes again, what `.midad/store` holds. */
import { contentDir, dataDir } from '../lib/content/store-layout';
import { buildStore } from '../lib/engine/build-store';
import { readWholeStore, verifyStore } from '../lib/engine/verify-store';
import { Progress } from './progress';

const [command = ''] = process.argv.slice(2);
const options = { contentDir: contentDir(), dataDir: dataDir() };

switch (command) {
  case 'verify': {
    const progress = new Progress('Verify');
    const onProgress = (done: number, total: number) => progress.show(done, total);
    report(await verifyStore({ ...options, onProgress }), progress);
    break;
  }
  case 'read':
    report(await readWholeStore(options.dataDir));
    break;
  case 'rebuild': {
    const progress = new Progress('Store');
    const onProgress = (done: number, total: number) => progress.show(done, total);
    const { compiled, written } = await buildStore({ ...options, isAnew: true, onProgress });
    progress.end();
    console.log(`Store: ${compiled} files compiled, ${written} files written.`);
    break;
  }
  default:
    console.error('Say which: verify (compares with a fresh store), read (only reads), rebuild.');
    process.exitCode = 2;
}

function report(damages: { file: string; kind: string }[], progress?: Progress): void {
  progress?.end();
  for (const { file, kind } of damages) console.log(`${kind.padEnd(9)} ${file}`);
  if (damages.length === 0) {
    console.log('The store is whole.');
    return;
  }
  console.log(`${damages.length} files are not as they should be: npm run store -- rebuild`);
  process.exitCode = 1;
}
