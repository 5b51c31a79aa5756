import { readBase } from './base';
import { madeAuthors } from './made-authors';
import { madeTopics } from './made-topics';

export type Section = { slug: string; isOpinion: boolean };

/** All that a story's text depends on, besides its number. */
export type Corpus = {
  seed: number;
  /** The number of the last story that is written; later numbers are for publishing. */
  stories: number;
  /** The most frequent first, as in `topics` and `authors`. */
  sections: readonly Section[];
  topics: readonly string[];
  authors: readonly string[];
  images: readonly string[];
};

export type CorpusOptions = { stories: number; seed: number; base: string };

/** The corpus of this size and seed over the sections, topics, authors and images of `base`. */
export function openCorpus({ stories, seed, base }: CorpusOptions): Corpus {
  const { sections, topics, authors, images } = readBase(base);
  const slugs = (items: { slug: string }[]) => items.map(({ slug }) => slug);
  return {
    seed,
    stories,
    sections,
    topics: [...topics, ...slugs(madeTopics(topics, stories))],
    authors: [...authors, ...slugs(madeAuthors(authors))],
    images,
  };
}
