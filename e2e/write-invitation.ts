import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { SITE } from './desk-people';

/** The secret of an invitation written into the desk's database: a test that takes it needs nobody else. */
export function writeInvitation(role: 'chief' | 'writer', email: string): string {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('hex');
  const database = new Sqlite(path.join(SITE, 'data/desk/desk.sqlite'));
  database
    .prepare(
      `INSERT INTO deskInvitation (id, secretHash, email, role, sections, expiresAt)
       VALUES (?, ?, ?, ?, '[]', '2999-01-01T00:00:00.000Z')`,
    )
    .run(randomUUID(), hash, email, role);
  database.close();
  return secret;
}
