import { describe, expect, it } from 'vitest';
import { checkDocument } from './check-document';
import { checkRedirectsTogether } from './check-redirects';
import { describeProblem, type Problem } from './problems';
import { redirectKey } from './redirect-key';
import { settleRedirects } from './redirect-rules';

describe('redirectKey', () => {
  const ADDRESS = '/2019/05/عنوان-قديم';
  it.each([
    ['a slash at its end', '/2019/05/عنوان-قديم/'],
    ['percent signs', `${encodeURI(ADDRESS)}/`],
    ['small percent signs', encodeURI(ADDRESS).toLowerCase()],
    ['doubled slashes', '/2019//05/عنوان-قديم//'],
    ['a campaign', `${ADDRESS}/?utm_source=x&fbclid=1`],
    ['a place in the page', `${ADDRESS}#more-12`],
    ['direction marks', `/2019/05/\u200fعنوان-قديم`],
  ])('is the same with %s', (_, spelling) => {
    expect(redirectKey(spelling)).toBe(ADDRESS);
  });

  it('composes letters', () => {
    expect(redirectKey(encodeURI('/أخبار'.normalize('NFD')))).toBe('/أخبار');
  });

  it('keeps parameters in one order', () => {
    expect(redirectKey('/?p=123')).toBe('/?p=123');
    expect(redirectKey('/index.php?b=2&a=1&utm_medium=m')).toBe('/index.php?a=1&b=2');
  });

  it('keeps what an old site cut off in the middle of a letter', () => {
    expect(redirectKey('/%D8%A7%D9%84%D9')).toBe('/ال%d9');
    expect(redirectKey('/%d8%a7%d9%84%d-2/')).toBe('/ال%d-2');
    expect(redirectKey('/100%25')).toBe('/100%');
  });
});

describe('settleRedirects', () => {
  const settled = (rules: [string, string?][]) =>
    [...settleRedirects(rules.map(([from, to]) => ({ from, to })))].map(([key, { to }]) => [
      key,
      to,
    ]);

  it('leads straight to the end of a chain, however it is spelled', () => {
    expect(
      settled([
        ['/a', '/b/'],
        ['/b', '/C'],
        ['/C', '/ar/articles/end'],
      ]),
    ).toEqual([
      ['/a', '/ar/articles/end'],
      ['/b', '/ar/articles/end'],
      ['/C', '/ar/articles/end'],
    ]);
  });

  it('is gone where the chain ends with what is gone', () => {
    expect(settled([['/a', '/b'], ['/b']])).toEqual([
      ['/a', undefined],
      ['/b', undefined],
    ]);
  });

  it('leaves out circles and what leads into them, and the second rule for an address', () => {
    expect(
      settled([
        ['/a', '/b'],
        ['/b', '/a'],
        ['/c', '/a'],
        ['/d', '/e'],
        ['/d/', '/f'],
      ]),
    ).toEqual([['/d', '/e']]);
  });

  it('leaves out circles that close only when an address is mended', () => {
    expect(
      settled([
        ['/ar/news', '/ar/News'],
        ['/ar/a', '/ar/B'],
        ['/ar/b', '/ar/A'],
        ['/ar/c', '/ar/D'],
        ['/ar/d', '/ar/topics'],
      ]),
    ).toEqual([
      ['/ar/c', '/ar/topics'],
      ['/ar/d', '/ar/topics'],
    ]);
  });

  it('follows a chain of ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, n): [string, string] => [
      `/${n}`,
      `/${n + 1}`,
    ]);
    const started = performance.now();
    expect(settled(chain).every(([, to]) => to === '/10000')).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the check of redirects', () => {
  const PATH = { kind: 'document', type: 'Redirects', id: 'redirects' } as const;
  const check = (text: string) => checkDocument({ file: 'redirects.yaml', text }, PATH);
  const codes = (problems: Problem[]) => problems.map(({ code, line }) => `${line} ${code}`);

  it.each([
    ['/2019/05/عنوان-قديم/', '/ar/articles/new-name'],
    ['/2019/05/%D8%B9%D9%86/', '/ar/articles/new-name'],
    ['/?p=123', '/ar/articles/new-name'],
    ["/old, (page)!/it's_100%25.aspx?ID=5", '/ar'],
    ['/en/old', '/en/sections/world'],
  ])('takes %s', (from, to) => {
    expect(
      check(`redirects:\n  - { from: ${JSON.stringify(from)}, to: ${to} }\n`).problems,
    ).toEqual([]);
  });

  it.each([
    ['no path', 'https://evil.example/a', '/ar', 'redirect-from'],
    ['another host', '//evil.example/a', '/ar', 'redirect-from'],
    ['the front page', '/', '/ar', 'redirect-from'],
    ['the desk', '/desk/ar', '/ar', 'redirect-from'],
    ['the desk, hidden', '/%64esk/ar', '/ar', 'redirect-from'],
    ['climbing', '/a/../b', '/ar', 'redirect-from'],
    ['climbing, hidden', '/a/%2e%2e/b', '/ar', 'redirect-from'],
    ['a backslash', '/a\\\\b', '/ar', 'redirect-from'],
    ['a line break', '/a%0d%0aSet-Cookie:x', '/ar', 'redirect-from'],
    ['another site', '/a', 'https://evil.example/', 'redirect-to'],
    ['another site without a scheme', '/a', '//evil.example', 'redirect-to'],
    ['a backslash host', '/a', '/\\\\evil.example', 'redirect-to'],
    ['a script', '/a', 'javascript:alert(1)', 'redirect-to'],
    ['the desk as target', '/a', '/desk/ar', 'redirect-to'],
  ])('refuses %s, with its line, in both languages', (_, from, to, code) => {
    const { problems } = check(
      `redirects:\n  - { from: /ok, to: /ar }\n  - { from: "${from}", to: "${to}" }\n`,
    );
    expect(codes(problems)).toEqual([`3 ${code}`]);
    for (const language of ['ar', 'en'] as const) {
      const { reason, remedy } = describeProblem(problems[0] as Problem, language);
      expect(reason).not.toMatch(/\{\w+\}/);
      expect(remedy).not.toBe('');
    }
  });

  it('finds one address twice and circles, over all files', () => {
    const rules = [
      { file: 'redirects.yaml', line: 2, from: '/a', to: '/b' },
      { file: 'redirects/old.yaml', line: 2, from: '/b/', to: '/a' },
      { file: 'redirects/old.yaml', line: 3, from: '/%61/', to: '/c' },
    ];
    expect(
      checkRedirectsTogether(rules).map(({ file, line, code }) => `${file}:${line} ${code}`),
    ).toEqual([
      'redirects/old.yaml:3 redirect-twice',
      'redirects.yaml:2 redirect-circle',
      'redirects/old.yaml:2 redirect-circle',
    ]);
  });

  it('names a circle that closes when its target is mended', () => {
    const rules = [
      { file: 'redirects.yaml', line: 2, from: '/ar/news', to: '/ar/News' },
      { file: 'redirects.yaml', line: 3, from: '/ar/old', to: '/ar/latest' },
    ];
    expect(checkRedirectsTogether(rules).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 redirect-circle',
    ]);
  });
});
