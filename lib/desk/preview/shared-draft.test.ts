import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRepository } from '@/lib/git/repository';
import type { Account } from '../accounts/account';
import { Audit } from '../accounts/audit';
import { createAuth } from '../accounts/create-auth';
import { People } from '../accounts/people';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { DraftStore } from '../stories/draft-store';
import { NewsroomDesk } from '../stories/newsroom-desk';
import { sharedDraft } from './shared-draft';

const PASSWORD = 'كلمة سر طويلة جدا';

let root: string;
let database: DeskDatabase;
let people: People;
let stories: NewsroomDesk;
let chief: Account;
let editor: Account;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-shared-'));
  const contentDir = path.join(root, 'content');
  mkdirSync(path.join(contentDir, 'sections'), { recursive: true });
  writeFileSync(path.join(contentDir, 'sections/culture.yaml'), '');
  writeFileSync(path.join(contentDir, 'front.yaml'), '');
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
  database = await openDatabase(path.join(root, 'data'));
  const auth = await createAuth({
    database,
    origin: 'http://localhost:3000',
    secret: 's'.repeat(32),
    addressHeader: 'x-address',
  });
  people = new People(database, auth);
  const first = (await people.inviteFirstChief()) ?? '';
  chief = await people.join(first, { name: 'رئيسة', email: 'c@example.org', password: PASSWORD });
  const second = await people.invite(chief, {
    email: 'e@example.org',
    role: 'editor',
    sections: [],
  });
  editor = await people.join(second, { name: 'محرر', email: 'e@example.org', password: PASSWORD });
  const repository = await openRepository(contentDir);
  stories = new NewsroomDesk({
    repository,
    drafts: new DraftStore(repository),
    audit: new Audit(database),
    storeDir: path.join(root, 'store'),
    show: async () => [],
  });
});
afterEach(async () => {
  await database.db.destroy();
  rmSync(root, { recursive: true, force: true });
});

const share = (draft: string) => ({ draft, sharedBy: editor.id, expiresAt: new Date() });
const desk = () => ({ people, stories: async () => stories });
const begin = () => stories.begin(editor, { slug: 'a-story', section: 'culture', title: 'قصة' });

it('is the draft as it was saved last', async () => {
  const { id, version } = await begin();
  const saved = await stories.save(editor, id, version, { ar: '---\ntitle: أحدث\n---\n' });
  expect(await sharedDraft(desk(), share(id))).toMatchObject({ version: saved.version });
});

it('ends when the draft is taken away', async () => {
  const { id, version } = await begin();
  await stories.discard(editor, id, version);
  expect(await sharedDraft(desk(), share(id))).toBeUndefined();
});

it('ends when whoever shared it leaves, or may not edit it any more', async () => {
  const { id } = await begin();
  await people.setRole(chief, editor.id, 'editor', ['sport']);
  expect(await sharedDraft(desk(), share(id))).toBeUndefined();
  await people.setRole(chief, editor.id, 'editor', []);
  expect(await sharedDraft(desk(), share(id))).toBeDefined();
  await people.deactivate(chief, editor.id);
  expect(await sharedDraft(desk(), share(id))).toBeUndefined();
});

it.each(['', 'x', '../main', 'a'.repeat(20)])('knows no draft %j', async (id) => {
  expect(await sharedDraft(desk(), share(id))).toBeUndefined();
});
