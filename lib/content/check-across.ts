import path from 'node:path';
import { type ContentIndex, checkReferences } from './check-references';
import type { Manifest } from './manifest';
import type { Problem } from './problems';
import { isPublic } from './story-facts';

/** Everything that needs the whole content folder: names, duplicates and references. */
export function checkAcross(manifest: Manifest, now: Date): Problem[] {
  const index = indexOf(manifest, now);
  const references = [...manifest].flatMap(([file, { mentions, path: contentPath }]) =>
    checkReferences(
      {
        file,
        id:
          contentPath?.kind === 'document' && contentPath.type === 'Article' ? contentPath.id : '',
        mentions,
      },
      index,
    ),
  );
  return [...references, ...duplicateSlugs(manifest), ...missingArabic(manifest)];
}

function indexOf(manifest: Manifest, now: Date): ContentIndex {
  const index: ContentIndex = {
    stories: new Map(),
    section: new Set(),
    topic: new Set(),
    author: new Set(),
    image: new Set(),
    mediaRecords: new Set(),
  };
  for (const { path: contentPath, publication } of manifest.values()) {
    if (contentPath?.kind === 'image') index.image.add(contentPath.id);
    if (contentPath?.kind !== 'document') continue;
    const { type, id } = contentPath;
    if (type === 'Article') {
      index.stories.set(id, { isPublic: publication !== undefined && isPublic(publication, now) });
    }
    if (type === 'Section') index.section.add(id);
    if (type === 'Topic') index.topic.add(id);
    if (type === 'Author') index.author.add(id);
    if (type === 'Media') index.mediaRecords.add(id);
  }
  return index;
}

/** One slug is one story, whatever month its folder is in. The first folder keeps the name. */
function duplicateSlugs(manifest: Manifest): Problem[] {
  const folders = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [file, { path: contentPath }] of manifest) {
    if (contentPath?.kind !== 'document' || !['Article', 'Translation'].includes(contentPath.type))
      continue;
    const folder = path.posix.dirname(file);
    const other = folders.get(contentPath.id) ?? folder;
    folders.set(contentPath.id, other);
    if (other !== folder) {
      problems.push({
        file,
        line: 1,
        code: 'duplicate-slug',
        args: { slug: contentPath.id, other },
      });
    }
  }
  return problems;
}

function missingArabic(manifest: Manifest): Problem[] {
  return [...manifest.keys()]
    .filter((file) => file.startsWith('articles/') && file.endsWith('/en.mdx'))
    .filter((file) => !manifest.has(file.replace(/en\.mdx$/, 'ar.mdx')))
    .map((file) => ({ file, line: 1, code: 'missing-arabic' as const, args: {} }));
}
