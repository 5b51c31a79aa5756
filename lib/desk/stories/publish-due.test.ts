import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewsroomDesk } from './newsroom-desk';
import { sami, storyText, TestNewsroom } from './test-newsroom';

let newsroom: TestNewsroom;
let later: NewsroomDesk;

beforeEach(async () => {
  newsroom = new TestNewsroom();
  await newsroom.open({ 'articles/2026/01/tea/ar.mdx': storyText('شاي') });
  later = new NewsroomDesk({
    ...newsroom,
    storeDir: path.join(newsroom.dataDir, 'store'),
    now: () => new Date('2026-02-05T00:00:00Z'),
    show: async (changed) => (await newsroom.build(changed)).problems,
  });
}, 60_000);
afterEach(() => newsroom.close());

describe('a draft that is due', () => {
  it('keeps its time when the disk fails, and becomes public at the next look', async () => {
    const { desk, repository } = newsroom;
    const draft = await desk.open(sami, 'tea');
    const ar = storyText('شاي', { body: 'نص أطول.' });
    const { version } = await desk.save(sami, draft.id, draft.version, { ar });
    await desk.plan(sami, draft.id, version, { at: new Date('2026-02-04T08:30:00Z') });
    const inTheWay = path.join(repository.gitDir, 'midad-desk', 'reserved');
    mkdirSync(inTheWay, { recursive: true });

    await expect(later.publishDue()).rejects.toThrow('EISDIR');
    const { facts } = await newsroom.drafts.read(draft.id);
    expect(facts.schedule?.at).toBe('2026-02-04T08:30:00.000Z');
    expect(newsroom.read('articles/2026/01/tea/ar.mdx')).not.toContain('أطول');

    rmdirSync(inTheWay);
    expect(await later.publishDue()).toBeUndefined();
    expect(newsroom.read('articles/2026/01/tea/ar.mdx')).toContain('أطول');
    expect(newsroom.git('status', '--porcelain')).toBe('');
  }, 60_000);
});
