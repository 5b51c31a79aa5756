import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ScheduleClock } from './schedule-clock';

const HOUR_MS = 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-27T10:00:00Z') });
});
afterEach(() => vi.useRealTimers());

it('is no more than a minute late when the clock is put forward, or the machine slept', async () => {
  const due = new Date(Date.now() + 2 * HOUR_MS);
  let isPublished = false;
  const clock = new ScheduleClock(
    async () => {
      isPublished ||= Date.now() >= due.getTime();
      return isPublished ? undefined : due;
    },
    (error) => expect.fail(error.message),
  );
  await clock.wake();
  vi.setSystemTime(Date.now() + 3 * HOUR_MS);
  await vi.advanceTimersByTimeAsync(60_000);
  clock.stop();
  expect(isPublished).toBe(true);
});
