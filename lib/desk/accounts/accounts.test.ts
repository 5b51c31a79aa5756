import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { startPostgres } from '../database/start-postgres';
import { type Auth, createAuth } from './create-auth';
import { People } from './people';
import type { Person } from './permissions';
import { RefusedError } from './refusal';

const ORIGIN = 'http://localhost:3000';
const ADDRESS = 'x-midad-address';
const PASSWORD = 'كلمة سر طويلة جدا';

let folder: string;
let database: DeskDatabase;
let auth: Auth;
let people: People;

const postgres = await startPostgres();
afterAll(() => postgres?.stop());
let databases = 0;

const chief = async () => {
  const secret = (await people.inviteFirstChief()) ?? '';
  return people.join(secret, {
    name: 'رئيسة التحرير',
    email: 'chief@example.org',
    password: PASSWORD,
  });
};
const join = async (by: Person, email: string, role: 'chief' | 'editor' | 'writer') => {
  const secret = await people.invite(by, { email, role, sections: [] });
  return people.join(secret, { name: email, email, password: PASSWORD });
};

/** Asks the account endpoints as a browser would; keeps its cookies. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly address = '192.0.2.1') {}

  async post(where: string, body: object, origin = ORIGIN): Promise<Response> {
    const response = await auth.handler(
      new Request(`${ORIGIN}/desk/api/auth${where}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin,
          cookie: this.cookie(),
          [ADDRESS]: this.address,
        },
        body: JSON.stringify(body),
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  who() {
    return people.personOf(new Headers({ cookie: this.cookie(), [ADDRESS]: this.address }));
  }
}

/** RFC 6238 with Better Auth's settings. */
function code(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret]
    .map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// `npm test` installs PostgreSQL where it may; elsewhere SQLite alone is tested.
describe.each(postgres ? ['sqlite', 'postgres'] : ['sqlite'])('on %s', (type) => {
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'midad-accounts-'));
    const url = type === 'postgres' ? await postgres?.create(`desk${++databases}`) : undefined;
    database = await openDatabase(folder, url);
    auth = await createAuth({
      database,
      origin: ORIGIN,
      secret: 's'.repeat(40),
      addressHeader: ADDRESS,
    });
    people = new People(database, auth);
  });
  afterEach(async () => {
    await database.db.destroy();
    rmSync(folder, { recursive: true });
  });

  describe('the first chief', () => {
    it('gets a link that works once, and is needed only once', async () => {
      const secret = (await people.inviteFirstChief()) ?? '';
      const wish = { name: 'رئيسة', email: 'Chief@Example.org', password: PASSWORD };
      const account = await people.join(secret, wish);
      expect(account).toMatchObject({ role: 'chief', email: 'chief@example.org', isActive: true });
      await expect(people.join(secret, { ...wish, email: 'b@example.org' })).rejects.toThrow(
        'no-invitation',
      );
      expect(await people.inviteFirstChief()).toBeUndefined();
    });

    it('gets a new link at every start, and the old one is worth nothing', async () => {
      const old = (await people.inviteFirstChief()) ?? '';
      await people.inviteFirstChief();
      const wish = { name: 'رئيسة', email: 'chief@example.org', password: PASSWORD };
      await expect(people.join(old, wish)).rejects.toThrow('no-invitation');
    });
  });

  describe('an invitation', () => {
    it('is for one address and one role', async () => {
      const by = await chief();
      const secret = await people.invite(by, {
        email: 'layla@example.org',
        role: 'writer',
        sections: ['world'],
      });
      const wish = { name: 'ليلى', email: 'layla@example.org', password: PASSWORD };
      await expect(people.join(secret, { ...wish, email: 'other@example.org' })).rejects.toThrow(
        'other-address',
      );
      await expect(people.join(secret, { ...wish, password: 'قصيرة' })).rejects.toThrow(
        'short-password',
      );
      for (const name of ['<script>', 'ليلى\nApproved-by: x', 'ليلى\u2028x', 'ليلى\u202eعكس', ' '])
        await expect(people.join(secret, { ...wish, name })).rejects.toThrow('bad-name');
      await expect(people.join('x'.repeat(43), wish)).rejects.toThrow('no-invitation');
      expect(await people.join(secret, wish)).toMatchObject({
        role: 'writer',
        sections: ['world'],
      });
    });

    it('opens one account, however many try at once', async () => {
      const secret = await people.invite(await chief(), {
        email: 'a@example.org',
        role: 'editor',
        sections: [],
      });
      const tries = Array.from({ length: 5 }, () =>
        people.join(secret, { name: 'أ', email: 'a@example.org', password: PASSWORD }),
      );
      const done = await Promise.allSettled(tries);
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await people.list()).toHaveLength(2);
    });

    it('is too old after a week', async () => {
      const now = new Date('2026-01-01T00:00:00Z');
      const secret = await people.invitations.create(
        { role: 'writer', sections: [], email: 'a@example.org' },
        null,
        now,
      );
      expect(await people.invitations.find(secret, new Date('2026-01-07T23:00:00Z'))).toBeDefined();
      expect(
        await people.invitations.find(secret, new Date('2026-01-08T00:00:01Z')),
      ).toBeUndefined();
    });

    it('is worth nothing once whoever sent it is no chief any more', async () => {
      const first = await chief();
      const second = await join(first, 'second@example.org', 'chief');
      const third = await join(first, 'third@example.org', 'chief');
      const invite = (by: Person, email: string) =>
        people.invite(by, { email, role: 'chief', sections: [] });
      const sent = [await invite(second, 'a@example.org'), await invite(third, 'b@example.org')];
      await people.deactivate(first, second.id);
      await people.setRole(first, third.id, 'writer', []);
      const addresses = ['a@example.org', 'b@example.org'];
      for (const [index, secret] of sent.entries()) {
        const wish = { name: 'أ', email: addresses[index] ?? '', password: PASSWORD };
        expect(await people.invitations.find(secret)).toBeUndefined();
        await expect(people.join(secret, wish)).rejects.toThrow('no-invitation');
      }
    });

    it('is used up with the account, even if nothing can be noted', async () => {
      const secret = (await people.inviteFirstChief()) ?? '';
      const wish = { name: 'رئيسة', email: 'chief@example.org', password: PASSWORD };
      await database.db.schema.alterTable('deskAudit').renameTo('away').execute();
      await expect(people.join(secret, wish)).rejects.toThrow('deskAudit');
      await database.db.schema.alterTable('away').renameTo('deskAudit').execute();
      expect(await people.list()).toHaveLength(1);
      expect(await people.invitations.find(secret)).toBeUndefined();
    });

    it('keeps no secret in the database', async () => {
      const secret = await people.invite(await chief(), {
        email: 'a@example.org',
        role: 'writer',
        sections: [],
      });
      const rows = await database.db.selectFrom('deskInvitation').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(secret);
    });
  });

  describe('signing in', () => {
    it('takes the password, and after enrolment the code', async () => {
      await chief();
      const browser = new Browser();
      const wish = { email: 'chief@example.org', password: PASSWORD };
      expect((await browser.post('/sign-in/email', wish)).status).toBe(200);
      expect(await browser.who()).toMatchObject({ role: 'chief', hasTwoFactor: false });
      const enabled = await browser.post('/two-factor/enable', { password: PASSWORD });
      const { totpURI, backupCodes } = (await enabled.json()) as {
        totpURI: string;
        backupCodes: string[];
      };
      expect(backupCodes.length).toBeGreaterThan(5);
      expect((await browser.post('/two-factor/verify-totp', { code: code(totpURI) })).status).toBe(
        200,
      );
      expect(await browser.who()).toMatchObject({ hasTwoFactor: true });

      const second = new Browser('192.0.2.2');
      const answer = await second.post('/sign-in/email', wish);
      expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
      expect(await second.who()).toBeUndefined();
      expect((await second.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
      expect(await second.who()).toBeUndefined();
      expect((await second.post('/two-factor/verify-totp', { code: code(totpURI) })).status).toBe(
        200,
      );
      expect(await second.who()).toMatchObject({ email: 'chief@example.org' });
      expect((await second.post('/sign-out', {})).status).toBe(200);
      expect(await second.who()).toBeUndefined();
      expect(await browser.who()).toBeDefined();
    });

    it('is refused to strangers, to other sites and to whoever tries too often', async () => {
      await chief();
      const wish = { email: 'chief@example.org', password: PASSWORD };
      const browser = new Browser();
      expect(
        (await browser.post('/sign-up/email', { ...wish, email: 'x@example.org', name: 'x' })).ok,
      ).toBe(false);
      await browser.post('/sign-in/email', wish);
      expect((await browser.post('/sign-out', {}, 'https://evil.example')).status).toBe(403);
      const guesser = new Browser('198.51.100.7');
      const statuses: number[] = [];
      for (let tries = 0; tries < 32; tries++)
        statuses.push(
          (await guesser.post('/sign-in/email', { ...wish, password: `wrong password ${tries}` }))
            .status,
        );
      expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
      // Another address is not locked out with it.
      expect((await new Browser('198.51.100.8').post('/sign-in/email', wish)).status).toBe(200);
    });

    it('sets a cookie for the desk alone that scripts cannot read', async () => {
      await chief();
      const response = await new Browser().post('/sign-in/email', {
        email: 'chief@example.org',
        password: PASSWORD,
      });
      for (const cookie of response.headers.getSetCookie())
        expect(cookie).toMatch(/Path=\/desk; HttpOnly; SameSite=Strict/);
    });
  });

  describe('roles', () => {
    it('never leave the newsroom without a chief', async () => {
      const first = await chief();
      await expect(people.setRole(first, first.id, 'editor', [])).rejects.toThrow(RefusedError);
      await expect(people.deactivate(first, first.id)).rejects.toThrow('last-chief');
      const second = await join(first, 'second@example.org', 'chief');
      await people.setRole(first, first.id, 'editor', ['world']);
      await expect(people.deactivate(second, second.id)).rejects.toThrow('last-chief');
      expect((await people.list()).map(({ role }) => role).sort()).toEqual(['chief', 'editor']);
    });

    it('hold from the next request on, and a closed account is signed out everywhere', async () => {
      const by = await chief();
      const writer = await join(by, 'w@example.org', 'writer');
      const browser = new Browser();
      await browser.post('/sign-in/email', { email: 'w@example.org', password: PASSWORD });
      await people.setRole(by, writer.id, 'editor', ['culture']);
      expect(await browser.who()).toMatchObject({ role: 'editor', sections: ['culture'] });
      await people.deactivate(by, writer.id);
      expect(await browser.who()).toBeUndefined();
      // With the right password nothing opens either, and nobody is told that it was right.
      const again = await browser.post('/sign-in/email', {
        email: 'w@example.org',
        password: PASSWORD,
      });
      expect(again.status).toBe(401);
      expect((await people.audit.list()).map(({ action }) => action)).toEqual([
        'deactivate',
        'role',
        'join',
        'invite',
        'join',
      ]);
    });
  });
});
