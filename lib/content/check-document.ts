import { arabicFaults, mixesDigits, textFaults } from '../arabic/text-faults';
import type { Mention } from './body-mentions';
import { isSlug } from './check-attribute';
import { checkFacts, fieldMentions } from './check-facts';
import { checkFields, isRecord } from './check-fields';
import { type RedirectLine, redirectLines } from './check-redirects';
import type { ContentPath } from './classify';
import { compileBody } from './compile-body';
import { type FrontMatter, parseYaml, type SplitSource, splitFrontMatter } from './front-matter';
import type { Problem } from './problems';
import { fieldsOf } from './schema';
import type { SourceFile } from './source-file';

type DocumentPath = Extract<ContentPath, { kind: 'document' }>;

/** A document as the check sees it: raw data, what it points at, and what is wrong with it. */
export type CheckedDocument = {
  file: string;
  path: DocumentPath;
  data: Record<string, unknown>;
  mentions: Mention[];
  problems: Problem[];
  redirects?: RedirectLine[];
};

/** Checks one document by itself: YAML, fields, body and text. References need `checkReferences`. */
export function checkDocument({ file, text }: SourceFile, path: DocumentPath): CheckedDocument {
  const problems: Problem[] = [...slugProblems(file, path), ...wholeTextProblems(file, text)];
  const isMdx = file.endsWith('.mdx');
  const split = isMdx ? splitFrontMatter(file, text) : parseYaml(file, text, 0);
  problems.push(...split.problems);
  if (!split.value) return { file, path, data: {}, mentions: [], problems };

  const { data, lineOf } = split.value;
  problems.push(...checkFields(data, fieldsOf(path.type), { file, lineOf }));
  problems.push(...checkFacts(file, path.type, split.value));
  const isArabic = path.locale !== 'en';
  if (isArabic) problems.push(...fieldTextProblems(file, split.value));
  const mentions = fieldMentions(split.value);
  if (isMdx) {
    const body = checkBody(file, split.value as SplitSource, isArabic);
    problems.push(...body.problems);
    mentions.push(...body.mentions);
  }
  const redirects = path.type === 'Redirects' ? redirectLines(file, split.value) : undefined;
  return { file, path, data, mentions, problems, redirects };
}

function checkBody(file: string, { body, bodyLine }: SplitSource, isArabic: boolean) {
  const compiled = compileBody(body);
  const inFile = (line: number) => line + bodyLine - 1;
  const found = isArabic ? [...compiled.problems, ...compiled.textFaults] : compiled.problems;
  return {
    problems: found.map((problem): Problem => ({ ...problem, file, line: inFile(problem.line) })),
    mentions: compiled.mentions.map((mention) => ({ ...mention, line: inFile(mention.line) })),
  };
}

function slugProblems(file: string, { type, id }: DocumentPath): Problem[] {
  if (type === 'Front' || isSlug(id)) return [];
  return [{ file, line: 1, code: 'bad-slug', args: { slug: id } }];
}

function wholeTextProblems(file: string, text: string): Problem[] {
  const faults = textFaults(text).map(
    ({ index, code, args }): Problem => ({ file, line: lineAt(text, index), code, args }),
  );
  if (!mixesDigits(text)) return faults;
  const line = lineAt(text, text.search(/[٠-٩]/));
  return [...faults, { file, line, code: 'mixed-digits', args: {} }];
}

function fieldTextProblems(file: string, { data, lineOf }: FrontMatter): Problem[] {
  return strings(data).flatMap(({ value, path }) =>
    arabicFaults(value).map(
      ({ code, args }): Problem => ({ file, line: lineOf(path), code, args }),
    ),
  );
}

type Place = { value: string; path: (string | number)[] };

function strings(value: unknown, path: (string | number)[] = []): Place[] {
  if (typeof value === 'string') return [{ value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
