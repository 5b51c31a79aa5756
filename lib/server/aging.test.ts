import { afterEach, expect, it } from 'vitest';
import { Aging } from './aging';

let aging: Aging;
afterEach(() => aging.stop());

it('goes on with the next page when one cannot be looked at', async () => {
  const renewed: string[] = [];
  aging = new Aging(10, async (path) => {
    renewed.push(path);
    if (path === '/broken') throw new Error('a damaged file');
  });
  aging.add('/broken', Date.now());
  aging.add('/next', Date.now());
  await expect.poll(() => renewed, { timeout: 3000 }).toEqual(['/broken', '/next']);
});
