import type { Corpus } from './corpus';
import { publishedAt } from './published-at';
import { between, chance, createRandom, pick, pickZipf, type Random } from './random';
import { earlierSlug, statusOf } from './story-number';

/** The lines of front matter that a story's languages share, without those of its text. */
export function factLines(number: number, corpus: Corpus): string[] {
  const random = createRandom(corpus.seed, number, 'facts');
  const section = pickZipf(random, corpus.sections);
  const topics = several(between(random, 1, 4), () => pickZipf(random, corpus.topics));
  const authors = several(between(random, 1, 2), () => pickZipf(random, corpus.authors));
  const related = several(between(random, 0, 3), () => earlierSlug(number, corpus, random));
  return [
    `section: ${section.slug}`,
    `label: ${section.isOpinion ? 'opinion' : drawLabel(random)}`,
    `status: ${statusOf(number, corpus)}`,
    `publishedAt: ${publishedAt(number, corpus)}`,
    `topics: [${topics.join(', ')}]`,
    `authors: [${authors.join(', ')}]`,
    ...(related.length > 0 ? [`related: [${related.join(', ')}]`] : []),
    ...(chance(random, 0.6) ? ['hero:', `  src: ${pick(random, corpus.images)}`] : []),
  ];
}

function drawLabel(random: Random): string {
  const share = random();
  if (share < 0.7) return 'news';
  return share < 0.85 ? 'analysis' : 'explainer';
}

/** At most `count` different names; what is drawn twice or not found is left out. */
function several(count: number, draw: () => string | undefined): string[] {
  const drawn = Array.from({ length: count }, draw);
  return [...new Set(drawn.filter((name) => name !== undefined))];
}
