import { expect, it } from 'vitest';
import { mendPath } from './mend-path';

it.each([
  ['/ar/articles/truce،', '/ar/articles/truce'],
  ['/ar/articles/truce».', '/ar/articles/truce'],
  ['/ar/articles/truce\u200f', '/ar/articles/truce'],
  ['/AR/Articles/Truce/', '/ar/articles/truce'],
  ['/ar//sections/world', '/ar/sections/world'],
])('mends %s', (mangled, path) => expect(mendPath(mangled)).toBe(path));
