/**
 * Serves a copy of the content and of the store, so that browser tests may save, break and delete
 * stories without touching anybody's work.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';

const COPY = 'test-results/site';

rmSync(COPY, { recursive: true, force: true });
mkdirSync(COPY, { recursive: true });
const keepTimes = { recursive: true, preserveTimestamps: true };
cpSync('content', `${COPY}/content`, keepTimes);
for (const part of ['store', 'engine', 'media'])
  cpSync(`.midad/${part}`, `${COPY}/data/${part}`, keepTimes);
process.env.MIDAD_CONTENT = `${COPY}/content`;
process.env.MIDAD_DATA = `${COPY}/data`;
await import('../.midad/program/serve.mjs');
