import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '@/lib/content/front-matter';
import { parseMdx } from '@/lib/content/parse-mdx';
import { bodyBlocks } from './body-blocks';
import { readLines } from './line-ends';
import { patchBody } from './patch-body';
import { patchDocument } from './patch-document';
import { patchYaml } from './patch-yaml';
import { joinDocument, splitDocument } from './split-document';
import { writeMarkdown } from './write-markdown';

const FOLDER = path.join(import.meta.dirname, 'golden');
const files = readdirSync(FOLDER);
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

function partsOf(name: string) {
  const parts = splitDocument(read(name));
  if (!parts) throw new Error(`${name} has no front matter`);
  return parts;
}

/** What rich mode gives for a body that nobody touched: the same tree, written its own way. */
function loadedFrom(body: string): string | undefined {
  const { root } = parseMdx(readLines(body).text);
  return root && writeMarkdown(root);
}

describe('golden files', () => {
  it('are enough', () => expect(files.length).toBeGreaterThanOrEqual(68));

  it.each(files)('%s is split and joined byte for byte', (name) => {
    expect(joinDocument(partsOf(name))).toBe(read(name));
  });

  it.each(files)('%s keeps every byte when nothing changes', (name) => {
    const { yaml, body } = partsOf(name);
    const fields = parseYaml(name, readLines(yaml).text, 1).value?.data;
    const loaded = loadedFrom(body);
    const changes = { fields, ...(loaded !== undefined && { body: { loaded, edited: loaded } }) };
    expect(patchDocument(read(name), changes)).toEqual({ isPatched: true, text: read(name) });
  });

  it.each(files)('%s changes one key and nothing else', (name) => {
    const { yaml } = partsOf(name);
    const key = yaml.includes('section:') ? 'section' : 'title';
    const patched = patchYaml(yaml, { [key]: 'culture' });
    const [before, after] = [linesOf(yaml), linesOf(patched)];
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toEqual([expect.stringMatching(new RegExp(`^${key}: culture`))]);
  });

  it.each(files)('%s takes a new key at its end', (name) => {
    const { yaml } = partsOf(name);
    const patched = patchYaml(yaml, { kicker: 'خلفية', 'x-new': ['أ', 'ب'] });
    expect(fieldsOf(patched)).toEqual({ ...fieldsOf(yaml), kicker: 'خلفية', 'x-new': ['أ', 'ب'] });
    expect(linesOf(patched)).toEqual(
      expect.arrayContaining(linesOf(yaml).filter((line) => !line.startsWith('kicker'))),
    );
  });

  it.each(files.filter((name) => lastParagraph(name)))(
    '%s changes one block and nothing else',
    (name) => {
      const { body } = partsOf(name);
      const {
        loaded,
        index: target,
        end,
      } = lastParagraph(name) ?? { loaded: '', index: 0, end: 0 };
      const patched = patchedBody(body, loaded, `${loaded.slice(0, end)} كلمة${loaded.slice(end)}`);
      const [was, now] = [blocksOf(body), blocksOf(patched)];
      expect(now).toHaveLength(was.length);
      expect(now.filter(({ text }, index) => text !== was[index]?.text)).toEqual([now[target]]);
      expect(now[target]?.text).toMatch(/كلمة/);
      expect(beforeBlock(patched, target)).toBe(beforeBlock(body, target));
    },
  );

  it.each(files.filter((name) => loadedFrom(partsOf(name).body) !== undefined))(
    '%s takes a new last paragraph and loses none of its bytes',
    (name) => {
      const { body } = partsOf(name);
      const loaded = loadedFrom(body) ?? '';
      const patched = patchedBody(body, loaded, `${loaded}\nفقرة جديدة.\n`);
      expect(patched.startsWith(body.trimEnd())).toBe(true);
      expect(blocksOf(patched).map(({ text }) => text)).toEqual([
        ...blocksOf(body).map(({ text }) => text),
        'فقرة جديدة.',
      ]);
    },
  );
});

function lastParagraph(name: string) {
  const loaded = loadedFrom(partsOf(name).body);
  const blocks = loaded === undefined ? [] : blocksOf(loaded);
  const index = blocks.findLastIndex(({ meaning }) => meaning.startsWith('{"type":"paragraph"'));
  return blocks[index] && loaded !== undefined
    ? { loaded, index, end: blocks[index].end }
    : undefined;
}

function patchedBody(body: string, loaded: string, edited: string): string {
  const patch = patchBody(body, loaded, edited);
  if (!patch.isPatched) throw new Error(patch.reason);
  return patch.body;
}

function blocksOf(body: string) {
  return bodyBlocks(readLines(body).text) ?? [];
}

function beforeBlock(body: string, index: number): string {
  const lines = readLines(body);
  return body.slice(0, lines.written(blocksOf(body)[index]?.start ?? 0));
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function fieldsOf(yaml: string): Record<string, unknown> | undefined {
  return parseYaml('a.mdx', readLines(yaml).text, 1).value?.data;
}
