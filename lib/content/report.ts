import { formatProblem, isError, type Problem, type ProblemLanguage } from './problems';

/** All problems as text for a terminal, with a closing line that counts them. */
export function formatReport(
  problems: Problem[],
  files: number,
  language: ProblemLanguage = 'en',
): string {
  const errors = problems.filter(isError).length;
  const counts = `${files} files, ${errors} errors, ${problems.length - errors} warnings`;
  return [...problems.map((problem) => formatProblem(problem, language)), counts].join('\n');
}
