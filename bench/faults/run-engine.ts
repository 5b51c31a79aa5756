/** One run of the engine in a process of its own, which `inject.mjs` lets go wrong. */
import { buildStore } from '../../lib/engine/build-store';

const { MIDAD_CONTENT = '', MIDAD_DATA = '', MIDAD_NOW, MIDAD_TRIES = '1' } = process.env;
const now = MIDAD_NOW ? new Date(MIDAD_NOW) : new Date();
process.exitCode = 1;
// As the publisher does, the same process may try again after a fault.
for (let tries = Number(MIDAD_TRIES); tries > 0 && process.exitCode === 1; tries--) {
  try {
    await buildStore({ contentDir: MIDAD_CONTENT, dataDir: MIDAD_DATA, now });
    process.exitCode = 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
