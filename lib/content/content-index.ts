import type { ContentIndex } from './check-references';
import { classify } from './classify';

/** The names that these files of the content folder give, besides stories. */
export function contentIndex(files: Iterable<string>): ContentIndex {
  const index: ContentIndex = {
    section: new Set(),
    topic: new Set(),
    author: new Set(),
    image: new Set(),
    mediaRecord: new Set(),
  };
  for (const file of files) {
    const path = classify(file);
    if (path?.kind === 'image') index.image.add(path.id);
    if (path?.kind !== 'document') continue;
    if (path.type === 'Section') index.section.add(path.id);
    if (path.type === 'Topic') index.topic.add(path.id);
    if (path.type === 'Author') index.author.add(path.id);
    if (path.type === 'Media') index.mediaRecord.add(path.id);
  }
  return index;
}
