/**
 * Contentlayer computes the fields of a document side by side, each in two fibers of its effect library, although
 * nothing in them waits; it tells a tracer about each step, watches the folder that it reads, and parses front matter
 * that our check has parsed. Packed, it does none of it: that was most of a cold build's time.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const KNOWN_YAML = fileURLToPath(new URL('../lib/content/known-yaml.ts', import.meta.url));

/** What costs time and does nothing in a run that ends at once, and what stands there instead. */
const CHANGES = {
  'utils/dist/effect/Effect.js': [
    {
      from: 'pipe(as, T.forEach((a) => T.tuplePar(mapKey(a), mapValue(a))), T.map(Chunk.map(Tuple.toNative)), T.map(Chunk.toArray), T.map(Object.fromEntries))',
      to: 'T.map_(T.forEach_(as, (a) => T.chain_(mapKey(a), (key) => T.map_(mapValue(a), (value) => [key, value]))), Object.fromEntries)',
    },
  ],
  'utils/dist/effect/OT.js': [
    {
      from: "export * from '@effect-ts/otel';",
      to: `export * from '@effect-ts/otel';
export const withSpan = () => (effect) => effect;
export const addAttribute = () => T.unit;`,
    },
  ],
  'source-files/dist/fetchData/index.js': [
    {
      from: 'pipe(FSWatch.makeAndSubscribe(watchPaths, {',
      to: 'pipe(((_paths, _options) => S.empty)(watchPaths, {',
    },
  ],
  'source-files/dist/fetchData/fetchAllDocuments.js': [
    {
      from: 'T.forEachParN(concurrencyLimit, (relativeFilePath)',
      to: 'T.forEach((relativeFilePath)',
    },
  ],
  'source-files/dist/fetchData/makeCacheItemFromFilePath.js': [
    {
      from: "import yaml from 'yaml'",
      to: `import { knownYaml as yaml } from ${JSON.stringify(KNOWN_YAML)}`,
    },
    {
      from: 'T.tryCatchPromise(async () => field.resolve(document)',
      to: 'T.tryCatch(() => field.resolve(document)',
    },
  ],
  // A pattern is compiled once; only fields that hold others, or point to a file, are looked at.
  'source-files/dist/fetchData/validateDocumentData.js': [
    {
      from: 'export const validateDocumentData =',
      to: `const matchers = {};
const isPlain = ({ type }) => !/^(?:list|reference|nested|nested_unnamed)$/.test(type);
export const validateDocumentData =`,
    },
    {
      from: 'micromatch.isMatch(relativeFilePath, filePathPattern, {})',
      to: '(matchers[filePathPattern] ??= micromatch.matcher(filePathPattern))(relativeFilePath)',
    },
    {
      from: 'for (const fieldDef of documentTypeDef.fieldDefs) {',
      to: `for (const fieldDef of documentTypeDef.fieldDefs) {
        if (isPlain(fieldDef)) continue;`,
    },
  ],
  // A field that is not there, or holds one plain value, needs no generator.
  'source-files/dist/fetchData/mapping/index.js': [
    {
      from: 'const getDataForFieldDef = (',
      to: `const isPlain = ({ type }) => /^(?:boolean|string|number|json|enum)$/.test(type);
const getDataForFieldDef = (args) => {
    const { fieldDef } = args;
    const rawData = args.rawFieldData ?? fieldDef.default ?? args.rawFieldData;
    if (rawData === undefined || rawData === null) return T.succeed(rawData);
    if (isPlain(fieldDef)) return parseFieldData({ rawData, fieldType: fieldDef.type, fieldName: fieldDef.name });
    return getDataForOtherFieldDef(args);
};
const getDataForOtherFieldDef = (`,
    },
    {
      from: 'return yield* $(T.forEachPar_(rawListData,',
      to: `if (fieldDef.of?.type === 'string') return rawListData;
            return yield* $(T.forEach_(rawListData,`,
    },
  ],
};

/** An esbuild plugin; the build fails if Contentlayer's text is not what it was written for. */
export const contentlayerInTurn = {
  name: 'contentlayer-in-turn',
  setup(build) {
    const changed = new Set();
    for (const [file, changes] of Object.entries(CHANGES)) {
      const filter = new RegExp(`@contentlayer2/${file.replaceAll('.', '\\.')}$`);
      build.onLoad({ filter }, async (args) => {
        let contents = await readFile(args.path, 'utf8');
        for (const { from, to } of changes) contents = replaceOnce(args.path, contents, from, to);
        changed.add(file);
        return { contents, loader: 'js' };
      });
    }
    build.onEnd(() => {
      const missing = Object.keys(CHANGES).filter((file) => !changed.has(file));
      if (missing.length > 0) throw new Error(`Not packed, so not changed: ${missing.join(', ')}`);
    });
  },
};

function replaceOnce(file, text, from, to) {
  const [before, after, ...others] = text.split(from);
  if (after === undefined || others.length > 0)
    throw new Error(`${file}: “${from}” must stand there once (scripts/contentlayer-in-turn.mjs).`);
  return before + to + after;
}
