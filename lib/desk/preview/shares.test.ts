import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { startPostgres } from '../database/start-postgres';
import { Presence } from './presence';
import { readShareCookie, shareCookie } from './share-cookie';
import { Shares } from './shares';

const NOW = new Date('2026-02-03T08:30:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const DAY = 24 * 60 * 60;

const postgres = await startPostgres();
afterAll(() => postgres?.stop());
let databases = 0;

describe.each(postgres ? ['sqlite', 'postgres'] : ['sqlite'])('on %s', (type) => {
  let folder: string;
  let database: DeskDatabase;
  let shares: Shares;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'midad-shares-'));
    const url = type === 'postgres' ? await postgres?.create(`shares${databases++}`) : undefined;
    database = await openDatabase(folder, url);
    shares = new Shares(database);
  });
  afterEach(async () => {
    await database.db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a link in one browser, once', async () => {
    const token = await shares.create('draft-1', 'layla', NOW);
    expect(await shares.findUnopened(token, NOW)).toMatchObject({ draft: 'draft-1' });
    expect(await shares.findUnopened(token, NOW)).toMatchObject({ sharedBy: 'layla' });
    const browser = await shares.open(token, NOW);
    expect(await shares.open(token, NOW)).toBeUndefined();
    expect(await shares.findUnopened(token, NOW)).toBeUndefined();
    expect(await shares.findOpened(token, browser, NOW)).toMatchObject({ draft: 'draft-1' });
    for (const other of [undefined, '', 'x', token, `${browser}x`])
      expect(await shares.findOpened(token, other, NOW)).toBeUndefined();
  });

  it('opens for one of many who try at once', async () => {
    const token = await shares.create('draft-1', 'layla', NOW);
    const tries = await Promise.all(Array.from({ length: 10 }, () => shares.open(token, NOW)));
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  it('shows one draft only, whatever cookie of another link somebody has', async () => {
    const [one, two] = [
      await shares.create('a', 'layla', NOW),
      await shares.create('b', 'layla', NOW),
    ];
    const [first, second] = [await shares.open(one, NOW), await shares.open(two, NOW)];
    expect(await shares.findOpened(one, second, NOW)).toBeUndefined();
    expect(await shares.findOpened(two, first, NOW)).toBeUndefined();
    expect(await shares.findOpened(two, second, NOW)).toMatchObject({ draft: 'b' });
  });

  it('ends after a day, opened or not', async () => {
    const [one, two] = [
      await shares.create('a', 'layla', NOW),
      await shares.create('a', 'layla', NOW),
    ];
    const browser = await shares.open(one, NOW);
    expect(await shares.findOpened(one, browser, later(DAY - 1))).toBeDefined();
    expect(await shares.findOpened(one, browser, later(DAY))).toBeUndefined();
    expect(await shares.findUnopened(two, later(DAY))).toBeUndefined();
    expect(await shares.open(two, later(DAY))).toBeUndefined();
  });

  it('ends when it is revoked, and leaves the links of other drafts', async () => {
    const [one, two] = [
      await shares.create('a', 'layla', NOW),
      await shares.create('b', 'layla', NOW),
    ];
    const browser = await shares.open(one, NOW);
    await shares.revoke('a');
    expect(await shares.findOpened(one, browser, NOW)).toBeUndefined();
    expect(await shares.open(one, NOW)).toBeUndefined();
    expect(await shares.findUnopened(two, NOW)).toBeDefined();
  });

  it('keeps no token, and no more than twenty links to a draft', async () => {
    const tokens: string[] = [];
    for (let n = 0; n < 20; n++) tokens.push(await shares.create('a', 'layla', NOW));
    await expect(shares.create('a', 'layla', NOW)).rejects.toThrow('too-many-shares');
    await shares.create('b', 'layla', NOW);
    const kept = JSON.stringify(await database.db.selectFrom('deskShare').selectAll().execute());
    for (const token of tokens) expect(kept).not.toContain(token);
    await shares.create('a', 'layla', later(DAY));
    const { length } = await database.db.selectFrom('deskShare').selectAll().execute();
    expect(length).toBe(1);
  });

  it.each(['', 'x', "' OR 1=1 --", '../..', 'ا'.repeat(5000)])(
    'knows no link %j',
    async (token) => {
      await shares.create('a', 'layla', NOW);
      expect(await shares.findUnopened(token, NOW)).toBeUndefined();
      expect(await shares.open(token, NOW)).toBeUndefined();
    },
  );

  it('counts whoever was at a draft in the last fifteen seconds', async () => {
    const presence = new Presence(database);
    const [layla, sami] = [
      { id: 'l', name: 'ليلى' },
      { id: 's', name: 'سامي' },
    ];
    expect(await presence.arrive('a', layla, NOW)).toEqual([]);
    expect(await presence.arrive('a', sami, later(5))).toEqual(['ليلى']);
    expect(await presence.arrive('b', sami, later(5))).toEqual([]);
    expect(await presence.arrive('a', layla, later(6))).toEqual(['سامي']);
    expect(await presence.arrive('a', layla, later(21))).toEqual([]);
    await presence.arrive('a', sami, later(22));
    await presence.leave('a', sami);
    expect(await presence.arrive('a', layla, later(23))).toEqual([]);
    const { length } = await database.db.selectFrom('deskPresence').selectAll().execute();
    expect(length).toBe(1);
  });
});

describe('the cookie of a link', () => {
  it('is read for that link alone', () => {
    const [pair = ''] = shareCookie('token', 'secret', true).split(';');
    expect(readShareCookie(`a=b; ${pair}; c=d`, 'token')).toBe('secret');
    expect(readShareCookie(pair, 'other')).toBeUndefined();
    expect(readShareCookie(`x${pair}`, 'token')).toBeUndefined();
    expect(readShareCookie(null, 'token')).toBeUndefined();
  });

  it('is for the desk, no script and no other site', () => {
    expect(shareCookie('token', 'secret', true)).toMatch(
      /Path=\/desk; HttpOnly; SameSite=Lax; Max-Age=86400; Secure$/,
    );
    expect(shareCookie('token', 'secret', false)).not.toContain('Secure');
  });
});
