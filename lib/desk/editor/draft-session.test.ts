import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DraftAnswer, draftAnswer } from '../http/draft-body';
import { openRepository } from '../repository/repository';
import { DraftStore, SaveConflictError } from '../stories/draft-store';
import type { Answer, AskDesk } from './ask-desk';
import { DraftSession } from './draft-session';
import type { CopyShelf } from './local-copy';

const TEXT = '---\ntitle: قهوة\nsummary: ملخص\n---\n\nالأولى.\n\nالثانية.\n\nالثالثة.\n';
const layla = { id: 'layla', name: 'ليلى', email: 'layla@example.org' };

let root: string;
let store: DraftStore;
let draft: DraftAnswer;
/** What stands between the browser and the server. */
let line: 'open' | 'cut' | 'signed-out' | 'disk-full';
let kept: Map<string, string>;
const sessions: DraftSession[] = [];

const shelf: CopyShelf = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => void kept.set(name, value),
  removeItem: (name) => void kept.delete(name),
  key: (index) => [...kept.keys()][index] ?? null,
  get length() {
    return kept.size;
  },
};

/** The server's own store behind the names that the browser uses. */
const ask: AskDesk = async <T>(name: string, body: object): Promise<Answer<T>> => {
  if (line === 'cut') return { kind: 'unreachable' };
  if (line === 'signed-out') return { kind: 'refused', status: 401, error: 'signed-out' };
  if (line === 'disk-full') return { kind: 'refused', status: 507, error: 'disk-full' };
  const { id, version = '', files = {} } = body as { id: string; version?: string; files?: object };
  try {
    const answer =
      name === 'draft/read' ? await store.read(id) : await store.save(id, version, files, layla);
    return { kind: 'done', value: draftAnswer(answer) as T };
  } catch (error) {
    if (!(error instanceof SaveConflictError)) throw error;
    return { kind: 'refused', status: 409, error: 'conflict' };
  }
};

const openTab = (from = draft) => {
  const session = new DraftSession(from, { ask, shelf });
  sessions.push(session);
  return session;
};
const type = (session: DraftSession, from: string, to: string) => {
  const text = session.read().texts.ar ?? '';
  expect(text).toContain(from);
  session.edit('ar', text.replace(from, to), 'source');
};
const onServer = async () => (await store.read(draft.id)).files.ar ?? '';

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-session-'));
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  writeFileSync(path.join(root, 'a.txt'), 'a');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-q', '-m', 'first');
  store = new DraftStore(await openRepository(root));
  const facts = { slug: 'coffee', section: 'culture', owner: layla, base: {}, comments: [] };
  draft = draftAnswer(await store.create({ ...facts, state: 'writing' }, { ar: TEXT }, layla));
  line = 'open';
  kept = new Map();
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a draft in a browser tab', () => {
  it('saves what is typed and keeps no copy of what is safe', async () => {
    const tab = openTab();
    type(tab, 'الأولى', 'البداية');
    expect(tab.read().status).toBe('unsaved');
    expect(kept.size).toBe(1);
    expect(await tab.save()).toBe(true);
    expect(tab.read().status).toBe('saved');
    expect(await onServer()).toContain('البداية.');
    expect(kept.size).toBe(0);
  });

  it('brings two tabs together, whoever saves first', async () => {
    const [one, other] = [openTab(), openTab()];
    type(one, 'الأولى', 'من الأول');
    type(other, 'الثالثة', 'من الآخر');
    await one.save();
    await other.save();
    expect(await onServer()).toBe(
      TEXT.replace('الأولى', 'من الأول').replace('الثالثة', 'من الآخر'),
    );
    expect(other.read().texts.ar).toBe(await onServer());
    expect(other.read().replaced.ar).toBe(1);
  });

  it('shows both versions where both wrote, overwrites neither, and keeps what is chosen', async () => {
    const [one, other] = [openTab(), openTab()];
    type(one, 'الثانية', 'نص الأول');
    await one.save();
    type(other, 'الثانية', 'نص الآخر');
    expect(await other.save()).toBe(false);
    expect(other.read().status).toBe('conflict');
    const [conflict] = other.read().conflicts;
    expect(conflict?.ours).toContain('نص الآخر');
    expect(conflict?.theirs).toContain('نص الأول');
    expect(await onServer()).toContain('نص الأول');
    other.settle('ar', (conflict?.theirs ?? '').replace('نص الأول', 'نص الأول ونص الآخر'));
    expect(await other.save()).toBe(true);
    expect(await onServer()).toContain('نص الأول ونص الآخر');
  });

  it.each(['cut', 'signed-out'] as const)('loses nothing while the line is %s', async (trouble) => {
    const tab = openTab();
    line = trouble;
    type(tab, 'الأولى', 'بلا خادم');
    expect(await tab.save()).toBe(false);
    expect(tab.read().status).toBe(trouble === 'cut' ? 'unreachable' : 'signed-out');
    type(tab, 'الثالثة', 'وبعدها');
    line = 'open';
    expect(await tab.save()).toBe(true);
    expect(await onServer()).toContain('بلا خادم');
    expect(await onServer()).toContain('وبعدها');
  });

  it('takes up the words of a browser that was closed offline, with what others saved since', async () => {
    const closed = openTab();
    line = 'cut';
    type(closed, 'الأولى', 'قبل الإغلاق');
    await closed.save();
    closed.stop();
    line = 'open';
    const other = openTab();
    type(other, 'الثالثة', 'من زميل');
    await other.save();
    expect(kept.size).toBe(1);
    const again = openTab(draftAnswer(await store.read(draft.id)));
    again.restore();
    expect(again.read().texts.ar).toContain('قبل الإغلاق');
    expect(again.read().texts.ar).toContain('من زميل');
    expect(await again.save()).toBe(true);
    expect(await onServer()).toBe(again.read().texts.ar);
  });

  it('takes up what two tabs left, and shows both where they differ', async () => {
    line = 'cut';
    const [one, other] = [openTab(), openTab()];
    type(one, 'الأولى', 'من الأول');
    type(one, 'الثانية', 'وسط الأول');
    type(other, 'الثالثة', 'من الآخر');
    one.stop();
    other.stop();
    line = 'open';
    const third = openTab();
    third.restore();
    expect(third.read().texts.ar).toBe(
      TEXT.replace('الأولى', 'من الأول')
        .replace('الثانية', 'وسط الأول')
        .replace('الثالثة', 'من الآخر'),
    );
    expect(kept.size).toBe(1);
    line = 'cut';
    const fourth = openTab();
    type(fourth, 'الثانية', 'وسط الرابع');
    fourth.stop();
    third.stop();
    line = 'open';
    const last = openTab();
    last.restore();
    expect(last.read().status).toBe('conflict');
    const [conflict] = last.read().conflicts;
    expect([conflict?.ours, conflict?.theirs].join()).toMatch(
      /وسط الأول.*وسط الرابع|وسط الرابع.*وسط الأول/s,
    );
    const both = [...kept.values()].join();
    expect(both).toContain('وسط الأول');
    expect(both).toContain('وسط الرابع');
    last.settle('ar', (last.read().texts.ar ?? '').replace(/وسط (?:الأول|الرابع)/, 'وسط الاثنين'));
    expect(await last.save()).toBe(true);
    expect(await onServer()).toContain('وسط الاثنين');
    expect(kept.size).toBe(0);
  });

  it('goes on with what is typed while it saves', async () => {
    const tab = openTab();
    type(tab, 'الأولى', 'قبل');
    const saving = tab.save();
    type(tab, 'الثالثة', 'أثناء');
    await saving;
    expect(tab.read().status).toBe('unsaved');
    expect(await tab.save()).toBe(true);
    expect(await onServer()).toContain('أثناء');
  });

  it('says that the disk is full, and saves by itself when there is room', async () => {
    const tab = openTab();
    line = 'disk-full';
    type(tab, 'الأولى', 'الأولى معدّلة');
    expect(await tab.save()).toBe(false);
    expect(tab.read()).toMatchObject({ status: 'refused', error: 'disk-full', hasLocalCopy: true });
    line = 'open';
    await expect.poll(onServer, { timeout: 20_000 }).toContain('الأولى معدّلة');
    await expect.poll(() => tab.read().status).toBe('saved');
    expect(tab.read().error).toBeUndefined();
  }, 30_000);

  it('undoes and redoes across modes and languages', async () => {
    const tab = openTab();
    type(tab, 'الأولى', 'واحد');
    tab.edit('ar', (tab.read().texts.ar ?? '').replace('الثانية', 'اثنان'), 'rich');
    tab.replace('en', '---\ntitle: Coffee\n---\n', 'new');
    tab.undo();
    expect(tab.read().texts.en).toBe('');
    tab.undo();
    expect(tab.read().texts.ar).toBe(TEXT.replace('الأولى', 'واحد'));
    tab.undo();
    expect(tab.read().texts.ar).toBe(TEXT);
    await tab.save();
    expect(tab.read().status).toBe('saved');
    tab.redo();
    tab.redo();
    expect(tab.read().texts.ar).toContain('اثنان');
  });

  it('says when the browser has no room for a copy', () => {
    const full: CopyShelf = {
      ...shelf,
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const tab = new DraftSession(draft, { ask, shelf: full });
    sessions.push(tab);
    type(tab, 'الأولى', 'بلا متسع');
    expect(tab.read().hasLocalCopy).toBe(false);
  });
});
