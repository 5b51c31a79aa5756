import { type CorpusOptions, openCorpus } from './corpus';
import { Output } from './output';
import { storyFiles } from './story-files';
import { writeBase } from './write-base';

/** Writes a whole content folder, one story at a time. */
export function writeCorpus(folder: string, options: CorpusOptions): Output {
  const output = new Output(folder);
  const corpus = openCorpus(options);
  writeBase(output, options.base, options.stories);
  for (let number = 1; number <= corpus.stories; number++) {
    const story = storyFiles(number, corpus);
    output.write(`${story.folder}/ar.mdx`, story['ar.mdx']);
    if (story['en.mdx'] !== undefined) output.write(`${story.folder}/en.mdx`, story['en.mdx']);
  }
  return output;
}
