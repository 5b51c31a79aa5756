import { describe, expect, it } from 'vitest';
import { cropArea } from './crop-area';

const image = { width: 1600, height: 1000 };

describe('cropArea', () => {
  it('keeps the focal point in the middle where the edges allow', () => {
    expect(cropArea(image, { width: 1, height: 1 }, { x: 0.5, y: 0.5 })).toEqual({
      left: 300,
      top: 0,
      width: 1000,
      height: 1000,
    });
  });

  it('stops at the edge', () => {
    expect(cropArea(image, { width: 1, height: 1 }, { x: 0.95, y: 0.1 }).left).toBe(600);
    expect(cropArea(image, { width: 16, height: 9 }, { x: 0.5, y: 1 }).top).toBe(100);
  });
});
