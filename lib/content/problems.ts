import { type ProblemCode, problemCatalogue } from './problem-catalogue';

type Severity = 'error' | 'warning';

/** One fault in one file. `file` is relative to the content folder, `line` counts from 1. */
export type Problem = {
  file: string;
  line: number;
  code: ProblemCode;
  args: Record<string, string | number>;
};

export type ProblemLanguage = 'ar' | 'en';

function severityOf(problem: Problem): Severity {
  return problemCatalogue[problem.code].severity;
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}

/** What is wrong and how to mend it, as two sentences in the editor's language. */
export function describeProblem(problem: Problem, language: ProblemLanguage = 'en') {
  const [reason, remedy] = problemCatalogue[problem.code][language];
  return { reason: fill(reason, problem.args), remedy: fill(remedy, problem.args) };
}

/** `articles/…/ar.mdx:12 error code: reason Remedy` for terminals and logs. */
export function formatProblem(problem: Problem, language: ProblemLanguage = 'en'): string {
  const { reason, remedy } = describeProblem(problem, language);
  const place = `${visible(problem.file)}:${problem.line}`;
  return `${place} ${severityOf(problem)} ${problem.code}: ${reason}\n    ${remedy}`;
}

export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.code.localeCompare(b.code),
  );
}

function fill(template: string, args: Problem['args']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in args ? visible(String(args[name])).slice(0, 160) : whole,
  );
}

/** Content is hostile: control characters and bidi overrides must not reach a terminal raw. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}
