import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DueClock } from './due-clock';

const NOW = new Date('2026-11-27T10:00:00Z');
const HOUR_MS = 60 * 60 * 1000;
let woken: number;
let clock: DueClock;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  woken = 0;
  clock = new DueClock(() => woken++);
});
afterEach(() => {
  clock.stop();
  vi.useRealTimers();
});

it('wakes once, when it is time and not before', () => {
  clock.set(new Date(NOW.getTime() + 2 * HOUR_MS), 5);
  vi.advanceTimersByTime(2 * HOUR_MS);
  expect(woken).toBe(0);
  vi.advanceTimersByTime(5);
  expect(woken).toBe(1);
  vi.advanceTimersByTime(HOUR_MS);
  expect(woken).toBe(1);
});

it('is no more than a minute late when the clock is put forward, or the machine slept', () => {
  clock.set(new Date(NOW.getTime() + 2 * HOUR_MS), 5);
  vi.setSystemTime(NOW.getTime() + 3 * HOUR_MS);
  vi.advanceTimersByTime(60_005);
  expect(woken).toBe(1);
});

it('waits for the last moment that it was given, or for none', () => {
  clock.set(new Date(NOW.getTime() + 1000), 5);
  clock.set(undefined, 5);
  vi.advanceTimersByTime(HOUR_MS);
  expect(woken).toBe(0);
});
