/**
 * Contentlayer computes the fields of a document side by side, each in two fibers of its effect library,
 * although nothing in them waits: half of a cold build's time. Packed, it computes them one after the other.
 */
import { readFile } from 'node:fs/promises';

/** Where Contentlayer asks for fibers, and what does the same without them. */
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
];

/** An esbuild plugin; the build fails if Contentlayer's text is not what it was written for. */
export const contentlayerInTurn = {
  name: 'contentlayer-in-turn',
  setup(build) {
    const changed = new Set();
    for (const { file, from, to } of CHANGES) {
      const filter = new RegExp(`@contentlayer2/${file.replaceAll('.', '\\.')}$`);
      build.onLoad({ filter }, async ({ path }) => {
        const [before, after, ...more] = (await readFile(path, 'utf8')).split(from);
        if (after === undefined || more.length > 0)
          throw new Error(
            `${path}: “${from}” must stand there once (scripts/contentlayer-in-turn.mjs).`,
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
