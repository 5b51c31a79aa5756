import { describe, expect, it } from 'vitest';
import { packTimes, unpackTimes } from './packed-times';

const secondsAt = (time: string) => Date.parse(time) / 1000;

describe('packed times', () => {
  it('know the newest month to the minute and older times to the day', () => {
    const times = ['2016-02-08T22:51:00Z', '2026-10-28T06:00:00Z', '2026-11-27T05:59:00Z'];
    expect(unpackTimes(packTimes(times.map(secondsAt)))).toEqual(
      ['2016-02-08T00:00:00Z', '2026-10-28T06:00:00Z', '2026-11-27T05:59:00Z'].map(secondsAt),
    );
  });

  it('are small where nothing was published', () => {
    expect(packTimes([])).toEqual({ days: [], minutes: [] });
    expect(unpackTimes({ days: [], minutes: [] })).toEqual([]);
  });
});
