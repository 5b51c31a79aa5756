import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Section } from './corpus';

const IMAGES = 3;

/** What a base content folder has to offer: sections in the site's order, the rest by name. */
export function readBase(base: string) {
  return {
    sections: readSections(path.join(base, 'sections')),
    topics: slugsIn(path.join(base, 'topics')),
    authors: slugsIn(path.join(base, 'authors')),
    images: smallestImages(path.join(base, 'media')),
  };
}

function readSections(folder: string): Section[] {
  const orderOf = (text: string) => Number(/^order: *(\d+)/m.exec(text)?.[1]);
  return slugsIn(folder)
    .map((slug) => ({ slug, text: readFileSync(path.join(folder, `${slug}.yaml`), 'utf8') }))
    .sort((one, other) => orderOf(one.text) - orderOf(other.text))
    .map(({ slug, text }) => ({ slug, isOpinion: /^layout: *opinion/m.test(text) }));
}

function slugsIn(folder: string): string[] {
  const records = readdirSync(folder).filter((name) => /^[^.].*\.yaml$/.test(name));
  return records.map((name) => name.replace('.yaml', '')).sort();
}

function smallestImages(folder: string): string[] {
  const size = (name: string) => statSync(path.join(folder, name)).size;
  const images = readdirSync(folder).filter((name) => /^[^.].*\.(jpe?g|png|webp)$/.test(name));
  return images
    .sort()
    .sort((one, other) => size(one) - size(other))
    .slice(0, IMAGES);
}
