import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SHORTEST = 32;

/**
 * What sessions are signed with: `MIDAD_DESK_SECRET`, or one that the first start makes for itself and keeps
 * where only its own user reads it. Throws if the setting is too short to be secret.
 */
export function deskSecret(dataDir: string): string {
  const set = process.env.MIDAD_DESK_SECRET;
  if (set !== undefined) {
    if (set.length < SHORTEST)
      throw new Error(`MIDAD_DESK_SECRET needs at least ${SHORTEST} characters.`);
    return set;
  }
  const file = path.join(dataDir, 'desk', 'secret');
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    // Two processes may start at once: the first one's secret is the secret.
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
