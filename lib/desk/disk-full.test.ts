import { describe, expect, it } from 'vitest';
import { GitError } from '@/lib/git/git';
import { deskRefusalOf } from './accounts/refusal';
import { isDiskFull } from './disk-full';
import { asRefusal, statusOf } from './http/json-route';

const coded = (code: string) => Object.assign(new Error('failed'), { code });

describe('isDiskFull', () => {
  it.each([
    coded('ENOSPC'),
    coded('EDQUOT'),
    coded('SQLITE_FULL'),
    coded('53100'),
    new GitError('fast-import', 128, 'fatal: write error: No space left on device\n'),
    new Error('Wrapped', { cause: coded('SQLITE_FULL') }),
  ])('knows %s, and the desk answers it in every kind of route', (error) => {
    expect(isDiskFull(error)).toBe(true);
    expect(deskRefusalOf(error)).toBe('disk-full');
    const refusal = asRefusal(error);
    expect(refusal).toEqual({ error: 'disk-full' });
    expect(refusal && statusOf(refusal)).toBe(507);
  });

  it.each([
    coded('EIO'),
    coded('SQLITE_BUSY'),
    new GitError('cat-file', 128, 'fatal: Not a valid object name\n'),
    new Error('No space left on device', { cause: 'words of a text' }),
    undefined,
  ])('takes %s for something else', (error) => {
    expect(isDiskFull(error)).toBe(false);
    expect(asRefusal(error)).toBeUndefined();
  });
});
