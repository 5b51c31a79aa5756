import { type CheckedFile, checkFile } from '../content/check-file';
import { checkRedirectsTogether, redirectStory } from '../content/check-redirects';
import { checkReferences, type StoryLookup } from '../content/check-references';
import { contentIndex } from '../content/content-index';
import { type Problem, sortProblems } from '../content/problems';
import { isPublic } from '../content/story-facts';
import { placeProblems, storyPath } from '../content/story-path';
import { scanContent } from './scan';

export type ContentReport = { problems: Problem[]; files: number };

/** Checks a whole content folder without writing anything; every problem at once. */
export async function checkContent(contentDir: string, now = new Date()): Promise<ContentReport> {
  const files = await scanContent(contentDir);
  const checked = new Map<string, CheckedFile>();
  for (const file of files) {
    const { source: _text, ...facts } = await checkFile(contentDir, file);
    checked.set(file, facts);
  }
  const owners = new Map<string, string>();
  for (const file of files) {
    const story = storyPath(file);
    if (story && !owners.has(story.slug)) owners.set(story.slug, story.folder);
  }
  const index = contentIndex(files);
  const stories: StoryLookup = {
    slugs: () => owners.keys(),
    isPublic: (slug) => {
      const folder = owners.get(slug);
      const publication = folder && checked.get(`${folder}/ar.mdx`)?.publication;
      return folder === undefined ? undefined : Boolean(publication && isPublic(publication, now));
    },
  };
  const problems = files.flatMap((file) => {
    const { mentions = [], problems: own = [] } = checked.get(file) ?? {};
    const story = storyPath(file);
    const id = story && file.endsWith('/ar.mdx') ? story.slug : '';
    return [
      ...own,
      ...checkReferences({ file, id, mentions }, index, stories),
      ...placeProblems(file, owners.get(story?.slug ?? ''), checked.has(`${story?.folder}/ar.mdx`)),
    ];
  });
  problems.push(...redirectProblems(checked, stories));
  return { problems: sortProblems(problems), files: files.length };
}

/** Redirects of all files together, and stories that they lead to in vain. */
function redirectProblems(checked: Map<string, CheckedFile>, stories: StoryLookup): Problem[] {
  const rules = [...checked.values()].flatMap(({ redirects = [] }) => redirects);
  const nowhere = rules.flatMap((rule): Problem[] => {
    const slug = redirectStory(rule);
    if (slug === undefined || stories.isPublic(slug) !== undefined) return [];
    const { file, line, from } = rule;
    return [{ file, line, code: 'redirect-nowhere', args: { from, slug } }];
  });
  return [...checkRedirectsTogether(rules), ...nowhere];
}
