/** `npm run reload`: the running site is built again if its code changed, and replaced without a gap. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(process.env.MIDAD_DATA ?? '.midad', 'server.pid');
try {
  process.kill(Number(readFileSync(file, 'utf8')), 'SIGHUP');
} catch (error) {
  console.error(
    `No site is running here (${error.code ?? error.message}). Start it with npm start.`,
  );
  process.exitCode = 1;
}
