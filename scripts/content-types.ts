import { mkdir, writeFile } from 'node:fs/promises';
import { renderTypes, type SchemaDef } from 'contentlayer2/core';
import source from '../contentlayer.config';
import { readSchema } from '../lib/content/read-schema';
import { runContentlayerProgram } from '../lib/engine/contentlayer-effect';

/** Contentlayer writes `json` for computed fields, which is no type: these are the real ones. */
const computedTypes: Record<string, string> = {
  tree: "import('../../lib/content/tree').BodyTree",
  headings: "import('../../lib/content/tree-facts').Heading[]",
};

const plugin = await source(undefined);
const schemaDef = await runContentlayerProgram<SchemaDef>(
  plugin.provideSchema('midad'),
  process.cwd(),
);
const generationOptions = { sourcePluginType: plugin.type, options: plugin.options };
const rendered = renderTypes({ schemaDef, generationOptions });
const typed = rendered.replace(/^( {2})(\w+): json$/gm, (_, indent: string, name: string) => {
  const real = computedTypes[name];
  if (!real)
    throw new Error(`Name the type of the computed field ${name} in scripts/content-types.ts.`);
  return `${indent}${name}: ${real}`;
});
await mkdir('.contentlayer/generated', { recursive: true });
await writeFile('.contentlayer/generated/types.d.ts', typed);
await writeFile('lib/content/schema.json', `${JSON.stringify(readSchema(), null, 2)}\n`);
