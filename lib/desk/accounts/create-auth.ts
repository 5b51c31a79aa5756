import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins';
import type { DeskDatabase } from '../database/open-database';
import { passwordLength } from './account';

type Options = {
  database: DeskDatabase;
  /** Where editors open the desk, such as `https://example.org`: other origins are refused. */
  origin: string;
  /** At least 32 characters; who knows it can forge sessions. */
  secret: string;
  /** Where sign-in is tried too often, this is told apart by. Set by the front server, never by a client. */
  addressHeader: string;
};

const SESSION_SECONDS = 7 * 24 * 60 * 60;
const MINUTE = 60;
/** Passwords and codes are tried by machines; a newsroom behind one address signs in less often. */
const GUESSED = { window: 5 * MINUTE, max: 30 };

/** Accounts, passwords, sessions and one-time codes. Nobody can sign up: people are invited. */
export async function createAuth({ database, origin, secret, addressHeader }: Options) {
  if (secret.length < 32) throw new Error('MIDAD_DESK_SECRET needs at least 32 characters.');
  const auth = betterAuth({
    appName: 'Midad',
    baseURL: origin,
    basePath: '/desk/api/auth',
    secret,
    trustedOrigins: [origin],
    database:
      database.type === 'sqlite'
        ? { db: database.db, type: 'sqlite' }
        : { db: database.db, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.shortest,
      maxPasswordLength: passwordLength.longest,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false, defaultValue: 'writer' },
        sections: { type: 'string', required: true, input: false, defaultValue: '[]' },
        isActive: { type: 'boolean', required: true, input: false, defaultValue: true },
      },
    },
    // Whoever has left is refused as with a wrong password.
    databaseHooks: {
      session: { create: { before: async ({ userId }) => isOpen(database, userId) } },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 7 },
    plugins: [twoFactor({ issuer: 'Midad' })],
    rateLimit: {
      enabled: true,
      // Several desks count together, and a restart forgets nothing.
      storage: 'database',
      window: MINUTE,
      max: 120,
      customRules: {
        '/sign-in/email': GUESSED,
        '/two-factor/verify-totp': GUESSED,
        '/two-factor/verify-backup-code': GUESSED,
      },
    },
    advanced: {
      // Said, because it would be off under a test runner.
      disableOriginCheck: false,
      cookiePrefix: 'midad-desk',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/desk' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  return auth;
}

async function isOpen({ db }: DeskDatabase, id: string): Promise<false | undefined> {
  const users = db.selectFrom('user').select('isActive').where('id', '=', id);
  return (await users.executeTakeFirst())?.isActive ? undefined : false;
}

export type Auth = Awaited<ReturnType<typeof createAuth>>;
