import { describe, expect, it } from 'vitest';
import { listAddress, listQuery, listState } from './list-state';

const now = new Date('2026-03-01T00:00:00Z');
const story = (status: string, publishedAt: string) =>
  listState({ status, publishedAt } as never, now);

describe('listState', () => {
  it('calls a published story scheduled until its time', () => {
    expect(story('published', '2026-02-01T00:00:00.000Z')).toBe('published');
    expect(story('published', '2026-04-01T00:00:00.000Z')).toBe('scheduled');
    expect(story('draft', '2026-04-01T00:00:00.000Z')).toBe('draft');
  });
});

describe('listQuery', () => {
  it('takes what the form sends', () => {
    const query = listQuery({
      q: 'قمة',
      section: 'world',
      status: 'draft',
      english: 'missing',
      page: '3',
    });
    expect(query).toEqual({
      text: 'قمة',
      section: 'world',
      status: 'draft',
      english: 'missing',
      page: 3,
    });
    expect(listAddress('/desk/ar', query, 1)).toBe(
      `/desk/ar?q=${encodeURIComponent('قمة')}&section=world&status=draft&english=missing`,
    );
    expect(
      listQuery(
        Object.fromEntries(new URL(listAddress('/desk/ar', query, 2), 'http://a').searchParams),
      ),
    ).toEqual({ ...query, page: 2 });
  });

  it.each([
    [{ page: '-1' }, 1],
    [{ page: 'x' }, 1],
    [{ page: '1e9' }, 100_000],
    [{ page: ['1', '2'] }, 1],
    [{ page: '2.7' }, 2],
    [{ page: 'NaN' }, 1],
  ])('makes a page of %j', (search, page) => {
    expect(listQuery(search).page).toBe(page);
  });

  it('leaves out what it does not know', () => {
    const odd = { q: ['a'], section: "x' OR 1=1", status: 'secret', english: 'maybe' };
    expect(listQuery(odd)).toEqual({
      text: '',
      section: undefined,
      status: undefined,
      english: undefined,
      page: 1,
    });
    expect(listQuery({ q: 'ا'.repeat(10_000) }).text).toHaveLength(200);
  });
});
