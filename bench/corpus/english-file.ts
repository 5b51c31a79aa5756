import type { Corpus } from './corpus';
import { englishBody, englishSentence } from './english-text';
import { frontMatter, textLine } from './front-matter';
import { between, chance, createRandom } from './random';
import { headlineOf } from './story-number';

/** The text of a story's `en.mdx`; undefined for the three in ten stories that have none. */
export function englishFile(number: number, corpus: Corpus): string | undefined {
  const random = createRandom(corpus.seed, number, 'english');
  if (chance(random, 0.3)) return undefined;
  return frontMatter(
    [
      textLine('title', headlineOf(number, corpus)),
      textLine('summary', englishSentence(random)),
      `coverage: ${chance(random, 0.7) ? 'summary' : 'full'}`,
    ],
    englishBody(random, between(random, 80, 220)),
  );
}
