import {
  englishAdjectives,
  englishEndings,
  englishJoints,
  englishNouns,
  englishOpeners,
  englishPrepositions,
  englishVerbs,
} from './english-words';
import { between, chance, pick, pickZipf, type Random } from './random';

/** A headline of three to five words: «Harbour opens new quay today». */
export function englishHeadline(random: Random): string {
  const line = [pick(random, englishNouns), pick(random, englishVerbs)];
  if (chance(random, 0.85)) line.push(pick(random, englishAdjectives));
  line.push(pick(random, englishNouns));
  if (chance(random, 0.3)) line.push(pick(random, englishEndings));
  return capital(line.join(' '));
}

/** A sentence of about 8 to 30 words. */
export function englishSentence(random: Random): string {
  const parts = [clause(random)];
  if (chance(random, 0.2)) parts.unshift(pick(random, englishOpeners));
  if (chance(random, 0.5)) parts.push(pick(random, englishJoints), clause(random));
  if (chance(random, 0.3)) parts.push(`in ${between(random, 1950, 2026)}`);
  if (chance(random, 0.1)) parts.push(`at a cost of ${between(random, 2, 95)}% of its budget`);
  return `${capital(parts.join(' '))}.`;
}

/** Paragraphs of one to four sentences, at least `goal` words in all. */
export function englishBody(random: Random, goal: number): string {
  const paragraphs: string[] = [];
  for (let count = 0; count < goal; ) {
    const length = between(random, 2, 4);
    const sentences: string[] = [];
    while (sentences.length < length && count < goal) {
      const text = englishSentence(random);
      count += text.split(' ').length;
      sentences.push(text);
    }
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs.join('\n\n');
}

function clause(random: Random): string {
  const subject = `the ${pickZipf(random, englishNouns)}`;
  return `${subject} ${pickZipf(random, englishVerbs)} ${noun(random)} ${pickZipf(
    random,
    englishPrepositions,
  )} ${noun(random)}`;
}

function noun(random: Random): string {
  const name = pickZipf(random, englishNouns);
  return chance(random, 0.6) ? `the ${pick(random, englishAdjectives)} ${name}` : `the ${name}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
