/** `node --import tsx bench/corpus/generate.ts --stories 1000 --seed 7 --out DIR [--base content]` */
import { parseArgs } from 'node:util';
import { writeCorpus } from './write-corpus';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string' },
    base: { type: 'string', default: 'content' },
  },
});
const stories = wholeNumber('stories', values.stories);
const seed = wholeNumber('seed', values.seed);
if (!values.out) throw new Error('Say where to write: --out DIR');

const start = performance.now();
const { files, bytes } = writeCorpus(values.out, { stories, seed, base: values.base });
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${stories} stories, ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`);

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} must be a whole number, not “${text}”.`);
  return Number(text);
}
