import type { Blockquote, Heading, Paragraph, Root, RootContent, Text } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** A line of the whole text: its number, from 1, the offset of its first sign, and what it says. */
export type Line = { line: number; offset: number; text: string };

/** A block that needs no parser: its last line, and the parser's node for it. */
export type PlainBlock = { last: Line; node: RootContent };

/**
 * Words and the marks of ordinary sentences: nothing in them can be markup, whatever stands around their line.
 * Their first sign opens no block.
 */
const WORDS = /^[\p{L}«“"(][\p{L}\p{M}\p{N} .,:;?!%()"'«»“”‘’،؛؟٪…–—/-]*(?<! )$/u;
/** Words that mean something to the parser. */
const NOT_ONLY_WORDS = /^(?:import|export)|http|www/i;
const HEADING = /^(#{1,6}) (.+)$/;
/** A component on a line of its own, whose attributes are plain strings. */
const TAG = /^<([A-Z][A-Za-z]*)((?: [a-z][A-Za-z]*="[^"&\p{Cc}]*")*)( \/)?>$/u;
/** Components inside one another; a story has no more, and a text of tags that never end must not be read often. */
const MOST_COMPONENTS = 3;
const ATTRIBUTE = / ([a-z][A-Za-z]*)="([^"]*)"/g;

export function linesOf(markdown: string): Line[] {
  let offset = 0;
  return markdown.split('\n').map((text, index) => {
    const line = { line: index + 1, offset, text };
    offset += text.length + 1;
    return line;
  });
}

/** The tree of a text that has nothing but plain blocks; undefined of any other. */
export function plainTree(markdown: string): Root | undefined {
  const lines = linesOf(markdown);
  const children: RootContent[] = [];
  for (let at = afterEmpty(lines, 0); at < lines.length; ) {
    const block = plainBlockAt(lines, at);
    if (!block) return undefined;
    children.push(block.node);
    at = afterEmpty(lines, block.last.line);
  }
  const last = lines.at(-1) as Line;
  const position = { start: pointIn(lines[0] as Line, 0), end: pointIn(last, last.text.length) };
  return { type: 'root', children, position };
}

/**
 * The plain block that begins in this line: a paragraph, heading or quotation of words, or a component with nothing else in
 * it; undefined if there is none. `depth` counts the components around it.
 */
export function plainBlockAt(lines: Line[], at: number, depth = 0): PlainBlock | undefined {
  const line = lines[at];
  if (!line?.text || !standsAlone(lines, at)) return undefined;
  const [sign] = line.text;
  if (sign === '#') return plainHeading(line);
  if (sign === '<') return plainComponent(lines, at, depth);
  if (sign === '>') return plainQuotation(line);
  return isAllWords(line.text) ? { last: line, node: paragraphOf(line, 0) } : undefined;
}

/** Whether the lines around it are empty. */
function standsAlone(lines: Line[], at: number): boolean {
  return !lines[at - 1]?.text && !lines[at + 1]?.text;
}

function isAllWords(text: string): boolean {
  return WORDS.test(text) && !NOT_ONLY_WORDS.test(text);
}

function plainHeading(line: Line): PlainBlock | undefined {
  const [, signs = '', words = ''] = HEADING.exec(line.text) ?? [];
  if (!isAllWords(words)) return undefined;
  const depth = signs.length as Heading['depth'];
  const text = textOf(line, signs.length + 1);
  return {
    last: line,
    node: { type: 'heading', depth, children: [text], position: positionIn(line, 0) },
  };
}

function plainQuotation(line: Line): PlainBlock | undefined {
  if (!line.text.startsWith('> ') || !isAllWords(line.text.slice(2))) return undefined;
  const children = [paragraphOf(line, 2)];
  const node: Blockquote = { type: 'blockquote', children, position: positionIn(line, 0) };
  return { last: line, node };
}

function plainComponent(lines: Line[], at: number, depth: number): PlainBlock | undefined {
  const line = lines[at] as Line;
  const [, name = '', written = '', closed] = TAG.exec(line.text) ?? [];
  if (!name || depth === MOST_COMPONENTS) return undefined;
  const element = (last: Line, children: RootContent[]): PlainBlock => {
    const position = { start: pointIn(line, 0), end: pointIn(last, last.text.length) };
    const attributes = attributesOf(line, name.length + 1, written);
    const node = { type: 'mdxJsxFlowElement', name, attributes, children, position };
    return { last, node: node as MdxJsxFlowElement };
  };
  if (closed) return element(line, []);
  const children: RootContent[] = [];
  for (let next = afterEmpty(lines, at + 1); ; ) {
    const found = lines[next];
    if (found?.text === `</${name}>` && standsAlone(lines, next)) return element(found, children);
    const block = plainBlockAt(lines, next, depth + 1);
    if (!block) return undefined;
    children.push(block.node);
    next = afterEmpty(lines, block.last.line);
  }
}

/** The first line from `at` that says something. */
export function afterEmpty(lines: Line[], at: number): number {
  let next = at;
  while (lines[next]?.text === '') next++;
  return next;
}

function attributesOf(line: Line, column: number, written: string): MdxJsxAttribute[] {
  return [...written.matchAll(ATTRIBUTE)].map(({ 0: all, 1: name = '', 2: value = '', index }) => ({
    type: 'mdxJsxAttribute',
    name,
    value,
    position: {
      start: pointIn(line, column + index + 1),
      end: pointIn(line, column + index + all.length),
    },
  }));
}

function paragraphOf(line: Line, from: number): Paragraph {
  return { type: 'paragraph', children: [textOf(line, from)], position: positionIn(line, from) };
}

function textOf(line: Line, from: number): Text {
  return { type: 'text', value: line.text.slice(from), position: positionIn(line, from) };
}

/** Of what ends with its line. */
function positionIn(line: Line, from: number) {
  return { start: pointIn(line, from), end: pointIn(line, line.text.length) };
}

export function pointIn({ line, offset }: Line, column: number) {
  return { line, column: column + 1, offset: offset + column };
}
