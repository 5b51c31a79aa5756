import { contentlayerInTurn } from './contentlayer-in-turn.mjs';

const NOTHING = './node_modules/next/dist/compiled/server-only/empty.js';

/** How esbuild packs a program of the server, the engine or a worker. */
export const programOptions = {
  bundle: true,
  plugins: [contentlayerInTurn],
  platform: 'node',
  format: 'esm',
  target: 'node20.9',
  // Names stay as they are: esbuild's `keepNames` would slow every closure down.
  minifyWhitespace: true,
  minifySyntax: true,
  // Left where they are: Next, native code, and what Contentlayer names but this site never uses.
  external: [
    'next',
    'sharp',
    'better-auth',
    'better-auth/*',
    'better-sqlite3',
    'kysely',
    'pg',
    'esbuild',
    'mdx-bundler',
    'imagescript',
    'markdown-wasm/*',
  ],
  alias: {
    'server-only': NOTHING,
    // Contentlayer loads what would send traces of it over the network: nobody asks for that.
    '@opentelemetry/exporter-trace-otlp-grpc': NOTHING,
    '@effect-ts/otel-sdk-trace-node': NOTHING,
  },
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
