import { describe, expect, it } from 'vitest';
import { parseYaml } from './front-matter';

const codes = (yaml: string) =>
  parseYaml('x', yaml, 0).problems.map(({ code, line }) => [code, line]);

describe('repeatedKeys', () => {
  it.each([
    ['a: 1\nb: 2\na: 3', 3],
    ["a: 1\n'a': 3", 2],
    ['x:\n  a: 1\n  a: 2', 3],
    ['x: { a: 1, a: 2 }', 1],
    ['- a: 1\n  b: 2\n- b: 1\n  b: 2', 4],
  ])('finds the key that %j says twice', (yaml, line) => {
    expect(codes(yaml)).toContainEqual(['yaml-syntax', line]);
  });

  it('finds none where each mapping says a key once', () => {
    expect(codes('a: { b: 1 }\nb: { b: 2 }\n1: x\n"1": y')).toEqual([]);
  });

  it('takes no square of the time for 20,000 keys', () => {
    const yaml = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    const started = performance.now();
    expect(codes(yaml)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
