import { describe, expect, it } from 'vitest';
import { dropRedirects, patchRedirects, redirectsOf } from './patch-redirects';

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

describe('dropRedirects', () => {
  const written = `redirects: # انتقلت
  - from: /ar/old # 2024
    to: /ar/articles/a
  - { from: /ar/articles/a/, to: /ar/articles/b }
  - from: /en/articles/a
  - from: /ar/articles/a-b
    to: /ar
`;
  const own = ['/ar/articles/a', '/en/articles/a'];

  it('takes away what leads away from an address, however it is spelled, and changes no other line', () => {
    expect(dropRedirects(written, own)).toBe(`redirects: # انتقلت
  - from: /ar/old # 2024
    to: /ar/articles/a
  - from: /ar/articles/a-b
    to: /ar
`);
  });

  it('changes nothing where nothing leads away, and no file that is none', () => {
    for (const text of [written, '', 'redirects: []\n', 'redirects:\n', '- a\n', '"', 'a: 1\n'])
      expect(dropRedirects(text, ['/ar/articles/other'])).toBe(text);
  });

  it('leaves an empty list', () => {
    expect(redirectsOf(dropRedirects('redirects:\n  - from: /ar/articles/a\n', own))).toEqual([]);
  });
});
