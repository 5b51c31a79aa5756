import { describe, expect, it } from 'vitest';
import { DrawingPlaces, TooManyDrawings } from './drawing-places';

describe('DrawingPlaces', () => {
  it('runs two at a time, refuses who comes when 300 wait, and goes on after a failure', async () => {
    const places = new DrawingPlaces();
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const draw = async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => {
        ends.push(resolve);
      });
      running--;
      throw new Error('drawn');
    };
    const drawings = Array.from({ length: 302 }, () => places.run(draw).catch(String));
    await expect(places.run(draw)).rejects.toThrow(TooManyDrawings);
    for (let done = 0; done < 302; done++) {
      while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
      ends.shift()?.();
    }
    expect(new Set(await Promise.all(drawings))).toEqual(new Set(['Error: drawn']));
    expect(most).toBe(2);
    expect(await places.run(async () => 'next')).toBe('next');
  });
});
