import { arabicProblems } from './arabic-problems';
import { bodyProblems } from './body-problems';
import { fileProblems } from './file-problems';
import { frontMatterProblems } from './front-matter-problems';
import type { ProblemText } from './problem-text';
import { referenceProblems } from './reference-problems';

const catalogue = {
  ...fileProblems,
  ...frontMatterProblems,
  ...referenceProblems,
  ...bodyProblems,
  ...arabicProblems,
};

export type ProblemCode = keyof typeof catalogue;

/** Every problem that the content check can report, with its remedy, in both languages. */
export const problemCatalogue: Record<ProblemCode, ProblemText> = catalogue;
