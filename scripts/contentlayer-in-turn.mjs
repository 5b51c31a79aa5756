/**
 * Contentlayer computes the fields of a document side by side, each in two fibers of its effect library, although
 * nothing in them waits; it watches the folder that it reads; and it parses front matter that our check has parsed.
 * Packed, it does none of it: that was more than half of a cold build's time.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const KNOWN_YAML = fileURLToPath(new URL('../lib/content/known-yaml.ts', import.meta.url));

/** What costs time and does nothing in a run that ends at once, and what stands there instead. */
const CHANGES = [
  { file: 'utils/dist/effect/Effect.js', from: 'T.tuplePar(', to: 'T.tuple(' },
  {
    file: 'source-files/dist/fetchData/mapping/index.js',
    from: 'T.forEachPar_(rawListData',
    to: 'T.forEach_(rawListData',
  },
  {
    file: 'source-files/dist/fetchData/index.js',
    from: 'pipe(FSWatch.makeAndSubscribe(watchPaths, {',
    to: 'pipe(((_paths, _options) => S.empty)(watchPaths, {',
  },
  {
    file: 'source-files/dist/fetchData/makeCacheItemFromFilePath.js',
    from: "import yaml from 'yaml'",
    to: `import { knownYaml as yaml } from ${JSON.stringify(KNOWN_YAML)}`,
  },
];

/** An esbuild plugin; the build fails if Contentlayer's text is not what it was written for. */
export const contentlayerInTurn = {
  name: 'contentlayer-in-turn',
  setup(build) {
    const changed = new Set();
    for (const { file, from, to } of CHANGES) {
      const filter = new RegExp(`@contentlayer2/${file.replaceAll('.', '\\.')}$`);
      build.onLoad({ filter }, async (args) => {
        const [before, after, ...more] = (await readFile(args.path, 'utf8')).split(from);
        if (after === undefined || more.length > 0)
          throw new Error(
            `${args.path}: “${from}” must stand there once (scripts/contentlayer-in-turn.mjs).`,
          );
        changed.add(file);
        return { contents: before + to + after, loader: 'js' };
      });
    }
    build.onEnd(() => {
      const missing = CHANGES.filter(({ file }) => !changed.has(file)).map(({ file }) => file);
      if (missing.length > 0) throw new Error(`Not packed, so not changed: ${missing.join(', ')}`);
    });
  },
};
