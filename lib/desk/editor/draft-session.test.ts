import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRepository } from '@/lib/git/repository';
import { type DraftAnswer, draftAnswer } from '../http/draft-body';
import { DraftStore } from '../stories/draft-store';
import { SaveConflictError } from '../stories/merge-files';
import type { Answer, AskDesk } from './ask-desk';
import { DraftSession } from './draft-session';
import { type CopyShelf, draftsWithCopies, readCopies } from './local-copy';

const TEXT = '---\ntitle: قهوة\nsummary: ملخص\n---\n\nالأولى.\n\nالثانية.\n\nالثالثة.\n';
const layla = { id: 'layla', name: 'ليلى', email: 'layla@example.org' };

let root: string;
let store: DraftStore;
let draft: DraftAnswer;
/** What stands between the browser and the server; `deaf`: it hears, and its answers are lost. */
let line: 'open' | 'cut' | 'deaf' | 'signed-out' | 'disk-full';
let kept: Map<string, string>;
/** What the server answers to a wish to publish. */
let publishing: Promise<Answer<unknown>>;
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
  if (name === 'draft/publish') return publishing as Promise<Answer<T>>;
  if (line === 'cut') return { kind: 'unreachable' };
  if (line === 'signed-out') return { kind: 'refused', status: 401, error: 'signed-out' };
  if (line === 'disk-full') return { kind: 'refused', status: 507, error: 'disk-full' };
  const { id, version = '', files = {} } = body as { id: string; version?: string; files?: object };
  try {
    const answer =
      name === 'draft/read' ? await store.read(id) : await store.save(id, version, files, layla);
    if (line === 'deaf') return { kind: 'unreachable' };
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
  session.texts.edit('ar', text.replace(from, to), 'source');
};
const choiceOf = (session: DraftSession) => {
  const [conflict] = session.read().conflicts;
  if (!conflict) throw new Error('No choice is open.');
  return conflict;
};
/** Two tabs that wrote in the same paragraph; the second one has the choice. */
const openChoice = async () => {
  const [one, other] = [openTab(), openTab()];
  type(one, 'الثانية', 'نص الأول');
  await one.save();
  type(other, 'الثانية', 'نص الآخر');
  await other.save();
  expect(other.read().status).toBe('conflict');
  return [one, other] as const;
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
    const conflict = choiceOf(other);
    expect(conflict.ours).toContain('نص الآخر');
    expect(conflict.theirs).toContain('نص الأول');
    expect(await onServer()).toContain('نص الأول');
    other.texts.settle(conflict, conflict.theirs.replace('نص الأول', 'نص الأول ونص الآخر'));
    expect(await other.save()).toBe(true);
    expect(await onServer()).toContain('نص الأول ونص الآخر');
  });

  it('keeps a choice open while the other one goes on saving, and takes that in as well', async () => {
    const [one, other] = await openChoice();
    type(one, 'الثالثة', 'لاحقة من الأول');
    await one.save();
    await other.look();
    expect(other.read().status).toBe('conflict');
    const conflict = choiceOf(other);
    expect(other.texts.settle(conflict, conflict.theirs.replace('نص الأول', 'نص الاثنين'))).toBe(
      'settled',
    );
    expect(await other.save()).toBe(true);
    expect(await onServer()).toBe(
      TEXT.replace('الثانية', 'نص الاثنين').replace('الثالثة', 'لاحقة من الأول'),
    );
  });

  it('asks again when the same place changes while somebody chooses', async () => {
    const [one, other] = await openChoice();
    const seen = choiceOf(other);
    type(one, 'نص الأول', 'نص الأول وزيادته');
    await one.save();
    await other.look();
    expect(other.texts.settle(seen, seen.theirs.replace('نص الأول', 'نص الاثنين'))).toBe('joined');
    const conflict = choiceOf(other);
    expect(conflict.theirs).toContain('نص الأول وزيادته');
    expect(conflict.ours).toContain('نص الاثنين');
    expect(other.texts.settle(conflict, conflict.theirs)).toBe('settled');
    expect(await other.save()).toBe(true);
    expect(await onServer()).toContain('نص الأول وزيادته');
  });

  it('saves nothing while the draft becomes public, and keeps a word that came in all the same', async () => {
    const tab = openTab();
    let answer = (_: Answer<unknown>) => {};
    publishing = new Promise((resolve) => {
      answer = resolve;
    });
    const published = tab.publish();
    expect(tab.read().isPublishing).toBe(true);
    type(tab, 'الثانية', 'كلمة متأخرة');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await onServer()).toBe(TEXT);
    answer({ kind: 'done', value: { commit: 'a', ms: 1, problems: [] } });
    await published;
    expect(tab.read()).toMatchObject({ isPublishing: false, published: { commit: 'a' } });
    expect(draftsWithCopies(shelf)).toEqual([draft.id]);
    expect(JSON.stringify(readCopies(shelf, draft.id))).toContain('كلمة متأخرة');
  });

  it('goes on saving after a publish that was refused', async () => {
    const tab = openTab();
    publishing = Promise.resolve({ kind: 'refused', status: 409, error: 'has-errors' });
    await tab.publish();
    expect(tab.read()).toMatchObject({ isPublishing: false, status: 'saved' });
    expect(tab.read().published).toBeUndefined();
    type(tab, 'الثانية', 'بعد الرفض');
    expect(await tab.save()).toBe(true);
    expect(await onServer()).toContain('بعد الرفض');
    expect(draftsWithCopies(shelf)).toEqual([]);
  });

  it('keeps what is typed below an open choice, and beside it in the same place', async () => {
    const [, other] = await openChoice();
    type(other, 'الثالثة', 'كُتبت تحت الاختيار');
    const conflict = choiceOf(other);
    type(other, 'نص الآخر', 'نص الآخر ومزيد');
    expect(other.texts.settle(conflict, conflict.theirs)).toBe('apart');
    expect(choiceOf(other).ours).toContain('نص الآخر ومزيد');
    const chosen = choiceOf(other).ours.replace('نص الآخر', 'نص الأول والآخر');
    expect(other.texts.settle(choiceOf(other), chosen)).toBe('settled');
    expect(await other.save()).toBe(true);
    expect(await onServer()).toContain('نص الأول والآخر ومزيد');
    expect(await onServer()).toContain('كُتبت تحت الاختيار');
  });

  it('shows the choice again when the tab was closed over it', async () => {
    const [, other] = await openChoice();
    other.stop();
    const again = openTab(draftAnswer(await store.read(draft.id)));
    again.texts.restore();
    expect(again.read().status).toBe('conflict');
    expect(await onServer()).toContain('نص الأول');
    expect(choiceOf(again).ours).toContain('نص الآخر');
  });

  it('keeps what was merged in when an editor that has not shown it yet hands its words on', async () => {
    const [one, other] = [openTab(), openTab()];
    const shown = other.read().texts.ar ?? '';
    type(one, 'الأولى', 'من زميل');
    await one.save();
    await other.look();
    other.texts.type('ar', shown, shown.replace('الثالثة', 'حروف كانت في الطريق'), 'rich');
    expect(other.read().texts.ar).toContain('من زميل');
    expect(other.read().texts.ar).toContain('حروف كانت في الطريق');
    expect(await other.save()).toBe(true);
    expect(await onServer()).toBe(
      TEXT.replace('الأولى', 'من زميل').replace('الثالثة', 'حروف كانت في الطريق'),
    );
  });

  it('shows both when such words stand in the very place that was merged in', async () => {
    const [one, other] = [openTab(), openTab()];
    const shown = other.read().texts.ar ?? '';
    type(one, 'الثانية', 'نص زميل');
    await one.save();
    await other.look();
    other.texts.type('ar', shown, shown.replace('الثانية', 'حروف في الطريق'), 'rich');
    const conflict = choiceOf(other);
    expect([conflict.ours, conflict.theirs]).toEqual([
      TEXT.replace('الثانية', 'حروف في الطريق'),
      TEXT.replace('الثانية', 'نص زميل'),
    ]);
    expect([...kept.values()].join()).toContain('حروف في الطريق');
    other.texts.settle(conflict, conflict.theirs.replace('نص زميل', 'نص زميل وحروف في الطريق'));
    expect(await other.save()).toBe(true);
    expect(await onServer()).toContain('نص زميل وحروف في الطريق');
    expect(kept.size).toBe(0);
  });

  it('does not quarrel with itself when an answer was lost', async () => {
    const tab = openTab();
    line = 'deaf';
    type(tab, 'الأولى', 'البداية');
    expect(await tab.save()).toBe(false);
    expect(await onServer()).toContain('البداية');
    type(tab, 'البداية', 'البداية ومزيد');
    line = 'open';
    await tab.save();
    expect(tab.read().conflicts).toEqual([]);
    expect(await tab.save()).toBe(true);
    expect(await onServer()).toContain('البداية ومزيد');
  });

  it('takes answers in the order of the questions', async () => {
    const tab = openTab();
    const looking = tab.look();
    type(tab, 'الأولى', 'بعد السؤال');
    await Promise.all([looking, tab.save()]);
    expect(tab.read().texts.ar).toContain('بعد السؤال');
    expect(await onServer()).toContain('بعد السؤال');
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
    again.texts.restore();
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
    third.texts.restore();
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
    last.texts.restore();
    expect(last.read().status).toBe('conflict');
    const conflict = choiceOf(last);
    expect([conflict.ours, conflict.theirs].join()).toMatch(
      /وسط الأول.*وسط الرابع|وسط الرابع.*وسط الأول/s,
    );
    const both = [...kept.values()].join();
    expect(both).toContain('وسط الأول');
    expect(both).toContain('وسط الرابع');
    last.texts.settle(conflict, conflict.theirs.replace(/وسط (?:الأول|الرابع)/, 'وسط الاثنين'));
    expect(await last.save()).toBe(true);
    expect(await onServer()).toContain('وسط الاثنين');
    expect(kept.size).toBe(0);
  });

  it('goes on with what is typed while it saves', async () => {
    const tab = openTab();
    type(tab, 'الأولى', 'قبل');
    const saving = tab.save();
    await expect.poll(() => tab.read().status).toBe('saving');
    type(tab, 'الثالثة', 'أثناء');
    await saving;
    expect(tab.read().status).not.toBe('saved');
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
    tab.texts.edit('ar', (tab.read().texts.ar ?? '').replace('الثانية', 'اثنان'), 'rich');
    tab.texts.replace('en', '---\ntitle: Coffee\n---\n', 'new');
    tab.texts.undo();
    expect(tab.read().texts.en).toBe('');
    tab.texts.undo();
    expect(tab.read().texts.ar).toBe(TEXT.replace('الأولى', 'واحد'));
    tab.texts.undo();
    expect(tab.read().texts.ar).toBe(TEXT);
    await tab.save();
    expect(tab.read().status).toBe('saved');
    tab.texts.redo();
    tab.texts.redo();
    expect(tab.read().texts.ar).toContain('اثنان');
  });

  it('undoes own words and never what a colleague wrote since', async () => {
    const [one, other] = [openTab(), openTab()];
    type(other, 'الأولى', 'كلمتي');
    await other.save();
    type(one, 'الثالثة', 'كلمة زميل');
    await one.save();
    await other.look();
    expect(other.read().texts.ar).toContain('كلمة زميل');
    other.texts.undo();
    expect(other.read().texts.ar).toBe(TEXT.replace('الثالثة', 'كلمة زميل'));
    other.texts.redo();
    expect(await other.save()).toBe(true);
    expect(await onServer()).toBe(TEXT.replace('الأولى', 'كلمتي').replace('الثالثة', 'كلمة زميل'));
  });

  it('skips a step back over a place in which a colleague wrote since', async () => {
    const [one, other] = [openTab(), openTab()];
    type(other, 'الأولى', 'كلمتي');
    await other.save();
    await one.look();
    type(one, 'كلمتي', 'كلمتي وكلمة زميل');
    await one.save();
    await other.look();
    other.texts.undo();
    expect(other.read().texts.ar).toContain('كلمتي وكلمة زميل');
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
