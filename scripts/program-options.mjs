import { contentlayerInTurn } from './contentlayer-in-turn.mjs';

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
    '@opentelemetry/exporter-trace-otlp-grpc',
  ],
  alias: { 'server-only': './node_modules/next/dist/compiled/server-only/empty.js' },
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
