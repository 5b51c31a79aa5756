import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { rememberFrontMatter } from './known-yaml';
import { plainYaml } from './plain-yaml';
import type { Problem } from './problems';
import { repeatedKeys } from './repeated-keys';

type Path = (string | number)[];
type FindLine = (path: Path) => number;

export type FrontMatter = {
  data: Record<string, unknown>;
  /** The line in the file, from 1, of the value at this path of keys; of the block if unknown. */
  lineOf: FindLine;
};

export type SplitSource = FrontMatter & { body: string; bodyLine: number };

/** What the parser itself may set; a tag that an author writes is refused. */
const PLAIN_TAGS = new Set(['map', 'seq', 'str'].map((name) => `tag:yaml.org,2002:${name}`));

type Result<T> = { value?: T; problems: Problem[] };

/**
 * Splits `---` front matter from the body. Any other fence (`---js` runs code in gray-matter,
 * the parser behind Contentlayer) is refused here, before Contentlayer ever sees the file.
 */
export function splitFrontMatter(file: string, text: string): Result<SplitSource> {
  const [fence = ''] = text.split('\n', 1);
  if (!fence.startsWith('---'))
    return { problems: [{ file, line: 1, code: 'no-front-matter', args: {} }] };
  if (fence.trimEnd() !== '---') {
    return { problems: [{ file, line: 1, code: 'front-matter-language', args: { fence } }] };
  }
  const close = /^---[^\S\n]*$/m.exec(text.slice(fence.length));
  if (!close) return { problems: [{ file, line: 1, code: 'no-front-matter', args: {} }] };

  const yamlStart = fence.length + 1;
  const yamlEnd = fence.length + close.index;
  // Exactly what gray-matter gives to Contentlayer's parser, but for the line end before it.
  const yaml = text.slice(yamlStart, Math.max(yamlStart, yamlEnd)).replace(/\n$/, '');
  // Exactly what gray-matter calls the body: a body that was checked is not compiled again for it.
  const fenceEnd = yamlEnd + close[0].length;
  const bodyStart = text[fenceEnd] === '\n' ? fenceEnd + 1 : fenceEnd;
  const parsed = parseYaml(file, yaml, 1);
  if (!parsed.value) return { problems: parsed.problems };
  rememberFrontMatter(yaml, parsed.value.data);
  const bodyLine = text.slice(0, bodyStart).split('\n').length;
  return {
    value: { ...parsed.value, body: text.slice(bodyStart), bodyLine },
    problems: parsed.problems,
  };
}

/** Parses YAML 1.2 strictly: no aliases, anchors, tags or merge keys, and unique keys. */
export function parseYaml(file: string, yaml: string, lineOffset: number): Result<FrontMatter> {
  const plain = plainYaml(yaml);
  if (!plain) return parseAnyYaml(file, yaml, lineOffset);
  const lineOf = lineFinder((path) => plain.lines.get(path.join('/')), lineOffset);
  return { value: { data: plain.data, lineOf }, problems: [] };
}

function parseAnyYaml(file: string, yaml: string, lineOffset: number): Result<FrontMatter> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: false, version: '1.2' });
  const lineAt = (offset: number) => lines.linePos(offset).line + lineOffset;

  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    code: 'yaml-syntax',
    args: { reason: error.message.split('\n')[0] ?? '' },
  }));
  const repeated = document.errors.length === 0 ? repeatedKeys(document) : [];
  for (const offset of repeated) {
    const args = { reason: 'Map keys must be unique' };
    problems.push({ file, line: lineAt(offset), code: 'yaml-syntax', args });
  }
  problems.push(...forbiddenFeatures(file, document, lineAt));
  if (problems.length > 0) return { problems };

  if (!isMap(document.contents)) {
    const reason = 'fields are expected (key: value)';
    return { problems: [{ file, line: lineOffset + 1, code: 'yaml-syntax', args: { reason } }] };
  }
  return {
    value: {
      data: document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>,
      lineOf: lineFinder((path) => lineOfNode(document, path, lines), lineOffset),
    },
    problems: [],
  };
}

function forbiddenFeatures(
  file: string,
  document: Document,
  lineAt: (offset: number) => number,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (feature: string, offset = 0) =>
    problems.push({ file, line: lineAt(offset), code: 'yaml-feature', args: { feature } });
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0];
      if (isAlias(node)) refuse('alias (*)', offset);
      else if (node.anchor) refuse('anchor (&)', offset);
      if (node.tag && !PLAIN_TAGS.has(node.tag)) refuse(`tag ${node.tag}`, offset);
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '?';
      const offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (key === '<<' || key === '__proto__' || key === '?') refuse(`key ${key}`, offset);
    },
  });
  return problems;
}

/** Finds the line of the value at a path, or of what it stands in. */
function lineFinder(find: (path: Path) => number | undefined, offset: number): FindLine {
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const line = find(path.slice(0, length));
      if (line !== undefined) return line + offset;
    }
    return Math.max(1, offset);
  };
}

function lineOfNode(document: Document, path: Path, lines: LineCounter): number | undefined {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range && lines.linePos(node.range[0]).line;
}
