import type { Mention } from './body-mentions';
import { imageKey } from './image-recipes';
import type { Problem } from './problems';

/** The names, besides stories, that a document may point at. */
export type ContentIndex = Record<
  'section' | 'topic' | 'author' | 'image' | 'mediaRecord',
  Set<string>
>;

/** The stories that documents may point at: whether each is public, and every slug for a hint. */
export type StoryLookup = {
  isPublic: (slug: string) => boolean | undefined;
  slugs: () => Iterable<string>;
};

type Source = { file: string; id: string; mentions: Mention[] };

/** What a document points at and does not find, or finds without alt text or credit. */
export function checkReferences(
  source: Source,
  index: ContentIndex,
  stories: StoryLookup,
): Problem[] {
  return source.mentions.flatMap((mention) => {
    const at = { file: source.file, line: mention.line };
    if (mention.kind === 'image') return imageProblems(mention, index, at);
    if (mention.kind === 'story') return storyProblems(mention, source.id, stories, at);
    return index[mention.kind].has(mention.id) ? [] : [dangling(mention, index[mention.kind], at)];
  });
}

type At = { file: string; line: number };

function storyProblems(mention: Mention, self: string, stories: StoryLookup, at: At): Problem[] {
  const args = { field: mention.field, slug: mention.id };
  if (mention.id === self) return [{ ...at, code: 'self-reference', args }];
  const isPublic = stories.isPublic(mention.id);
  if (isPublic === undefined) return [dangling(mention, stories.slugs(), at)];
  return isPublic ? [] : [{ ...at, code: 'unpublished-reference', args }];
}

function imageProblems({ id: src, says }: Mention, index: ContentIndex, at: At): Problem[] {
  if (!index.image.has(src)) return [{ ...at, code: 'missing-image', args: { src } }];
  if (index.mediaRecord.has(imageKey(src))) return [];
  const args = { src, record: imageKey(src) };
  const problems: Problem[] = [];
  if (!says?.alt) problems.push({ ...at, code: 'missing-alt', args });
  if (!says?.credit) problems.push({ ...at, code: 'missing-credit', args });
  return problems;
}

function dangling(mention: Mention, known: Iterable<string>, at: At): Problem {
  const near = nearest(mention.id, known);
  const hint = near ? ` → ${near}` : '';
  return {
    ...at,
    code: 'dangling-reference',
    args: { field: mention.field, slug: mention.id, hint },
  };
}

/** The known name that shares most of its words with the one that was not found. */
function nearest(id: string, known: Iterable<string>): string | undefined {
  const words = new Set(id.split('-'));
  let best: string | undefined;
  let bestShare = 0.4;
  for (const candidate of known) {
    const other = candidate.split('-');
    const share =
      other.filter((word) => words.has(word)).length / Math.max(other.length, words.size);
    if (share > bestShare) [best, bestShare] = [candidate, share];
  }
  return best;
}
