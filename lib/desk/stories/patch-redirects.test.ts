import { describe, expect, it } from 'vitest';
import { patchRedirects, redirectsOf } from './patch-redirects';

describe('patchRedirects', () => {
  it('begins the file', () => {
    expect(patchRedirects(undefined, [{ from: '/ar/a', to: '/ar/b' }])).toBe(
      'redirects:\n  - from: /ar/a\n    to: /ar/b\n',
    );
  });

  it('leads what led to the old address to the new one, and changes no other line', () => {
    const written = `# عناوين انتقلت
redirects:
  - from: /ar/first # 2024
    to: /ar/a
  - from: '/ar/gone'
  - { from: /ar/x, to: /ar/y }
`;
    expect(patchRedirects(written, [{ from: '/ar/a', to: '/ar/b' }])).toBe(
      `${written.replace('to: /ar/a\n', 'to: /ar/b\n')}  - from: /ar/a\n    to: /ar/b\n`,
    );
  });

  it('runs in no circle when a story gets its old name back', () => {
    const once = patchRedirects(undefined, [{ from: '/ar/a', to: '/ar/b' }]);
    const back = patchRedirects(once, [{ from: '/ar/b', to: '/ar/a' }]);
    expect(redirectsOf(back)).toEqual([{ from: '/ar/b', to: '/ar/a' }]);
    const again = patchRedirects(back, [{ from: '/ar/a', to: '/ar/b' }]);
    expect(redirectsOf(again)).toEqual([{ from: '/ar/a', to: '/ar/b' }]);
  });
});
