import type { Corpus } from './corpus';
import { englishHeadline } from './english-text';
import { between, chance, createRandom, type Random } from './random';
import { slugify } from './slugify';

const DIGITS = 5;

/** Published, but for one story in a hundred a draft and one withdrawn; always after the last. */
export function statusOf(number: number, { seed, stories }: Corpus) {
  const share = number > stories ? 1 : createRandom(seed, number, 'status')();
  if (share < 0.01) return 'draft';
  return share < 0.02 ? 'withdrawn' : 'published';
}

/** The English headline, which the slug is made of. */
export function headlineOf(number: number, { seed }: Corpus): string {
  return englishHeadline(createRandom(seed, number, 'headline'));
}

/** Such as `harbour-opens-new-quay-00042`. */
export function slugOf(number: number, corpus: Corpus): string {
  return `${slugify(headlineOf(number, corpus))}-${String(number).padStart(DIGITS, '0')}`;
}

/** The slug of an earlier public story, mostly a recent one; undefined if there is none. */
export function earlierSlug(number: number, corpus: Corpus, random: Random): string | undefined {
  const reach = chance(random, 0.7) ? Math.min(500, number - 1) : number - 1;
  let earlier = number - between(random, 1, Math.max(1, reach));
  while (earlier > 0 && statusOf(earlier, corpus) !== 'published') earlier--;
  return earlier > 0 ? slugOf(earlier, corpus) : undefined;
}
