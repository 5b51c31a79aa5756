import { arabicBody } from './arabic-body';
import { nameAt } from './arabic-lexicon';
import { headline, sentence } from './arabic-sentence';
import { createTheme, type Voice } from './arabic-voice';
import type { Corpus } from './corpus';
import { frontMatter, textLine, textList } from './front-matter';
import { between, chance, createRandom, zipfRank } from './random';
import { factLines } from './story-facts';
import { earlierSlug } from './story-number';

/** The text of a story's `ar.mdx`; each revision has another title and another first sentence. */
export function arabicFile(number: number, corpus: Corpus, revision: number): string {
  const voice = voiceOf(number, corpus, 'arabic');
  const { random } = voice;
  const title = headline(voice, between(random, 5, 8));
  const kicker = chance(random, 0.4) ? [textLine('kicker', headline(voice, 2))] : [];
  const summary = sentence(voice);
  const keyPoints = chance(random, 0.3)
    ? textList(
        'keyPoints',
        draw(3, () => sentence(voice)),
      )
    : [];
  const readAlso = chance(random, 0.5) ? earlierSlug(number, corpus, random) : undefined;
  const lead = sentence(voiceOf(number, corpus, `lead ${revision}`));
  return frontMatter(
    [
      textLine('title', title + addedWord(number, corpus, revision)),
      ...kicker,
      textLine('summary', summary),
      ...factLines(number, corpus),
      ...keyPoints,
    ],
    arabicBody(voice, { lead, readAlso }),
  );
}

function voiceOf(number: number, { seed }: Corpus, purpose: string): Voice {
  const theme = createTheme(createRandom(seed, number, 'theme'));
  return { random: createRandom(seed, number, purpose), theme };
}

/** A rare name, so that a revision can be searched for. */
function addedWord(number: number, { seed }: Corpus, revision: number): string {
  if (revision === 0) return '';
  return ` ${nameAt(1e6 + zipfRank(createRandom(seed, number, `title ${revision}`), 1e6, 1))}`;
}

function draw<Item>(length: number, make: () => Item): Item[] {
  return Array.from({ length }, make);
}
