import { describe, expect, it } from 'vitest';
import type { Corpus } from './corpus';
import { storyFiles } from './story-files';
import { slugOf, statusOf } from './story-number';

const corpus: Corpus = {
  seed: 7,
  stories: 2000,
  sections: [
    { slug: 'world', isOpinion: false },
    { slug: 'opinion', isOpinion: true },
  ],
  topics: ['trade', 'sleep', 'coffee'],
  authors: ['world-desk', 'culture-desk'],
  images: ['one.jpg'],
};
const numbers = Array.from({ length: corpus.stories }, (_, index) => index + 1);

describe('storyFiles', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    expect(storyFiles(42, corpus)).toEqual(storyFiles(42, { ...corpus }));
    expect(storyFiles(42, { ...corpus, seed: 8 })['ar.mdx']).not.toBe(
      storyFiles(42, corpus)['ar.mdx'],
    );
  });

  it('changes only the title and one sentence in a revision', () => {
    const lines = (revision: number) =>
      storyFiles(42, { ...corpus, revision })['ar.mdx'].split('\n');
    const [before, after] = [lines(0), lines(1)];
    const changed = before.filter((line, index) => line !== after[index]);
    expect(after).toHaveLength(before.length);
    expect(changed).toHaveLength(2);
    expect(changed[0]).toMatch(/^title: /);
    expect(after[1]?.startsWith(before[1]?.slice(0, -1) ?? '?')).toBe(true);
  });

  it('gives every number a slug of its own, in the folder of its month', () => {
    expect(new Set(numbers.map((number) => slugOf(number, corpus))).size).toBe(numbers.length);
    const { folder, slug, 'ar.mdx': text } = storyFiles(2001, corpus);
    expect(slug).toMatch(/^[a-z]+(-[a-z]+){2,4}-02001$/);
    expect(folder).toBe(`articles/2026/11/${slug}`);
    expect(text).toContain('publishedAt: 2026-11-20T21:01:00+03:00\n');
    expect(text).toContain('status: published\n');
  });

  it('publishes later with each number and links only to earlier public stories', () => {
    const hidden = numbers.filter((number) => statusOf(number, corpus) !== 'published');
    const hiddenSlugs = new Set(hidden.map((number) => slugOf(number, corpus)));
    let last = '';
    for (const number of numbers) {
      const text = storyFiles(number, corpus)['ar.mdx'];
      const time = /^publishedAt: (.+)$/m.exec(text)?.[1] ?? '';
      expect(time > last).toBe(true);
      last = time;
      for (const [slug, digits] of text.matchAll(/[a-z-]+-(\d{5})/g)) {
        expect(Number(digits)).toBeLessThan(number);
        expect(hiddenSlugs.has(slug)).toBe(false);
      }
    }
    expect(hidden.length).toBeGreaterThan(20);
    expect(hidden.length).toBeLessThan(60);
  });

  it('finds new words as the corpus grows (Heaps)', () => {
    const vocabulary = new Set<string>();
    const sizes = new Map<number, number>();
    for (const number of numbers) {
      for (const word of storyFiles(number, corpus)['ar.mdx'].match(/[ء-ي]+/g) ?? []) {
        vocabulary.add(word);
      }
      sizes.set(number, vocabulary.size);
    }
    expect(sizes.get(2000)).toBeGreaterThan(1.5 * (sizes.get(500) ?? 0));
  });
});
