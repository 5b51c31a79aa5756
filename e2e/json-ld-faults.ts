import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** A block of JSON-LD and the page that it stands on. */
export type Block = { page: string; json: string };

const BLOCK = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

/** The blocks of a page. `<` is escaped in them, so that they end where they seem to. */
export function blocksOf(page: string, html: string): Block[] {
  return [...html.matchAll(BLOCK)].map(([, json = '']) => ({ page, json }));
}

/**
 * What schema.org's vocabulary finds wrong. JSON is also TypeScript: `schema-dts`, Google's types of the
 * whole vocabulary, refuses unknown types, properties that a type does not have, and values of another kind.
 */
export async function vocabularyFaults(name: string, all: Block[]): Promise<string[]> {
  // Types tell no string from another: of blocks that differ in their words only, one is enough.
  const blocks = [
    ...new Map(all.map((block) => [shapeOf(JSON.parse(block.json)), block])).values(),
  ];
  const folder = path.resolve('test-results', 'json-ld', name);
  mkdirSync(folder, { recursive: true });
  const lines = blocks.map(({ json }, index) => {
    const type = '@graph' in JSON.parse(json) ? 'Graph' : 'WithContext<Thing>';
    return `export const block${index}: ${type} = ${json};`;
  });
  const head = "import type { Graph, Thing, WithContext } from 'schema-dts';";
  writeFileSync(path.join(folder, 'blocks.ts'), [head, ...lines].join('\n'));
  const args = ['--noEmit', '--strict', '--skipLibCheck', '--pretty', 'false'];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--ignoreConfig'];
  const compiler = path.resolve('node_modules', '.bin', 'tsc');
  const { stdout } = await promisify(execFile)(compiler, [...args, ...modules, 'blocks.ts'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout?: string }) => {
    // The compiler ends with 2 when it has found something; without output it did not run.
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  return stdout
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => {
      // Line 1 is the import.
      const block = blocks[Number(/\((\d+),/.exec(line)?.[1]) - 2];
      return `${block?.page}: ${line.slice(0, 300)}`;
    });
}

/** What types see of a value: its structure, without the words in it. */
function shapeOf(value: unknown): string {
  return JSON.stringify(value, (key, own) => {
    if (Array.isArray(own))
      return [...new Set(own.map((item) => (typeof item === 'string' ? '' : shapeOf(item))))];
    return typeof own === 'string' && !/^@(?:type|context)$|^\d*$/.test(key) ? '' : own;
  });
}
