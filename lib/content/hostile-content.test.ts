import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildStore } from '../engine/build-store';
import { checkContent } from '../engine/check-content';
import { describeProblem, formatProblem, isError, type Problem } from './problems';

const FRONT = [
  "title: 'عنوان'",
  "summary: 'ملخص.'",
  'section: world',
  'label: news',
  'status: published',
  'publishedAt: 2026-01-02T09:00:00+03:00',
  'authors: [desk]',
];
const STORY = 'articles/2026/01/story/ar.mdx';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-hostile-'));
  const named = "name: { ar: 'اسم', en: 'Name' }";
  await put('sections/world.yaml', `${named}\ndescription: { ar: 'وصف', en: 'D' }\norder: 1\n`);
  await put(
    'authors/desk.yaml',
    `${named}\nkind: desk\nrole: { ar: 'د', en: 'D' }\nbio: { ar: 'س', en: 'B' }\n`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, text: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

const withFront = (lines: string[], body = 'نص.') => `---\n${lines.join('\n')}\n---\n\n${body}\n`;
const withBody = (body: string) => withFront(FRONT, body);
const withField = (line: string) => {
  const key = line.split(':')[0];
  return withFront([...FRONT.filter((field) => !field.startsWith(`${key}:`)), line]);
};
const problems = async () => (await checkContent(folder)).problems;
const codes = (found: Problem[]) => found.map(({ code }) => code);

/** Every body line is the first line of the body: line 11 of the file. */
const BODY_LINE = FRONT.length + 4;

describe('hostile bodies are refused with their line', () => {
  it.each<[string, string, Problem['code']]>([
    ['an expression', '{process.env.SECRET}', 'no-expression'],
    ['an expression in a sentence', 'قال {1 + 1} ثم', 'no-expression'],
    ['a call hidden in a template', '{`$' + '{globalThis.process.exit(1)}`}', 'no-expression'],
    ['a comment that ends early', '{/* */ process.exit(1) /* */}', 'no-expression'],
    ['an import', "import fs from 'node:fs'", 'no-code'],
    ['an export', 'export const x = 1', 'no-code'],
    ['spread attributes', '<ReadAlso {...{ slug: "x" }} />', 'no-spread'],
    ['a computed attribute', '<ReadAlso slug={"x"} />', 'computed-attribute'],
    ['a script', '<script>alert(1)</script>', 'raw-html'],
    ['an image with a handler', '<img src="x" onerror="alert(1)" />', 'raw-html'],
    ['an iframe', '<iframe src="https://evil.example" />', 'raw-html'],
    ['a style', '<style>body</style>', 'raw-html'],
    ['an svg', '<svg onload="alert(1)" />', 'raw-html'],
    ['a fragment', '<>نص</>', 'raw-html'],
    ['a member expression as component', '<a.b>نص</a.b>', 'raw-html'],
    ['an unknown component', '<Widget id="1" />', 'unknown-component'],
    ['a name of Object.prototype', '<constructor />', 'raw-html'],
    [
      'an unknown attribute',
      '<Quote speaker="س" onclick="alert(1)">نص</Quote>',
      'unknown-attribute',
    ],
    ['a missing attribute', '<Quote>نص</Quote>', 'missing-attribute'],
    ['a slug that climbs', '<ReadAlso slug="../../etc/passwd" />', 'bad-attribute'],
    ['an image name that climbs', '<Figure src="../secret.jpg" />', 'bad-attribute'],
    ['a score that is no number', 'انتهت <Score home="x" away="1" /> اليوم', 'bad-attribute'],
    [
      'a source that runs code',
      'نص <Source title="س" url="javascript:alert(1)" />',
      'bad-attribute',
    ],
    ['a source of this site', 'نص <Source title="س" url="/ar/articles/x" />', 'bad-attribute'],
    ['a source behind a tab', 'نص <Source title="س" url="java\tscript:x" />', 'bad-attribute'],
    [
      'a source with a password',
      'نص <Source title="س" url="https://a:b@x.org" />',
      'bad-attribute',
    ],
    ['a source without a title', 'نص <Source url="https://x.org" />', 'missing-attribute'],
    ['a source with an empty title', 'نص <Source title=" " />', 'bad-attribute'],
    ['a source with an id', 'نص <Source title="س" id="content" />', 'unknown-attribute'],
    ['a source with text', 'نص <Source title="س">نص</Source>', 'wrong-child'],
    ['a source in a link', '[نص <Source title="س" />](https://x.org)', 'wrong-place'],
    ['a computed source', 'نص <Source title={secret} />', 'computed-attribute'],
    ['a javascript link', '[نص](javascript:alert(1))', 'dangerous-link'],
    ['a javascript link in capitals', '[نص](JaVaScRiPt:alert(1))', 'dangerous-link'],
    ['a javascript link with a tab', '[نص](<java\tscript:alert(1)>)', 'dangerous-link'],
    ['an encoded javascript link', '[نص](&#106;avascript:alert(1))', 'dangerous-link'],
    ['a data link', '[نص](data:text/html,x)', 'dangerous-link'],
    ['a vbscript link', '[نص](vbscript:x)', 'dangerous-link'],
    ['a link to another host without scheme', '[نص](//evil.example)', 'dangerous-link'],
    ['a backslash link', '[نص](/\\evil.example)', 'dangerous-link'],
    ['a link with a password', '[نص](https://user:pass@evil.example)', 'dangerous-link'],
    ['a dangerous definition', '[نص][x]\n\n[x]: javascript:alert(1)', 'dangerous-link'],
    ['a Markdown image', '![نص](https://evil.example/x.png)', 'markdown-image'],
    ['an unclosed component', '<Quote speaker="س">', 'mdx-syntax'],
    ['a stray bracket', 'نص <5', 'mdx-syntax'],
    ['an unclosed brace', 'نص { مفتوح', 'mdx-syntax'],
    ['a wrong child', '<Timeline>\n\nنص\n\n</Timeline>', 'wrong-child'],
    ['a child without its parent', '<Verse sadr="شطر" />', 'wrong-place'],
    ['a block in a sentence', 'نص <ReadAlso slug="x" /> نص', 'wrong-place'],
    ['a first-level heading', '# عنوان', 'heading-one'],
    ['a heading that skips a level', '#### عنوان', 'heading-skip'],
    ['quotations a thousand deep', `${'>'.repeat(1000)} نص`, 'too-deep'],
    [
      'components six hundred deep',
      `${'<Note>\n'.repeat(600)}نص\n${'</Note>\n'.repeat(600)}`,
      'too-deep',
    ],
    ['a paragraph that has no end', 'نص '.repeat(7000), 'block-too-long'],
    ['links that nothing closes', '[a]('.repeat(60_000), 'block-too-long'],
    ['a dangling read-also', '<ReadAlso slug="no-such-story" />', 'dangling-reference'],
    ['a missing image', '<Figure src="no-such.jpg" />', 'missing-image'],
    ['a bidi override', 'نص \u202e مقلوب', 'bidi-control'],
  ])('%s', async (_, body, code) => {
    await put(STORY, withBody(body));
    const found = (await problems()).filter((problem) => problem.code === code);
    expect(found).not.toEqual([]);
    expect(found.every(isError)).toBe(true);
    expect(found[0]?.file).toBe(STORY);
    expect(found[0]?.line).toBeGreaterThanOrEqual(BODY_LINE);
    const { reason, remedy } = describeProblem(found[0] as Problem, 'ar');
    expect(reason + remedy).toMatch(/\p{Script=Arabic}/u);
    expect(reason + remedy).not.toMatch(/\{\w+\}/);
  });
});

describe('hostile front matter is refused', () => {
  it.each<[string, string, Problem['code']]>([
    [
      'JavaScript as front matter language',
      '---js\n{ title: process.exit(1) }\n---\nنص',
      'front-matter-language',
    ],
    ['JavaScript in full', '---javascript\nmodule.exports = {}\n---\nنص', 'front-matter-language'],
    ['CoffeeScript', '---coffee\ntitle: 1\n---\nنص', 'front-matter-language'],
    ['none at all', 'نص بلا حقول', 'no-front-matter'],
    ['one that never ends', "---\ntitle: 'x'\n", 'no-front-matter'],
    ['broken YAML', "---\ntitle: 'لم تغلق\n---\nنص", 'yaml-syntax'],
    ['a list for fields', '---\n- 1\n---\nنص', 'yaml-syntax'],
    ['a key twice', withFront([...FRONT, "title: 'آخر'"]), 'yaml-syntax'],
    [
      'an alias bomb',
      withFront([...FRONT, 'topics: &a [x, x]', 'related: [*a, *a]']),
      'yaml-feature',
    ],
    [
      'a JavaScript tag',
      withFront([...FRONT, "kicker: !!js/function 'function(){}'"]),
      'yaml-feature',
    ],
    ['a merge key', withFront([...FRONT, '<<: { a: 1 }']), 'yaml-feature'],
    ['__proto__', withFront([...FRONT, '__proto__: { polluted: true }']), 'yaml-feature'],
    ['an unknown field', withFront([...FRONT, 'layout: evil']), 'unknown-field'],
    ['a missing title', withFront(FRONT.slice(1)), 'missing-field'],
    ['an empty title', withField("title: ''"), 'missing-field'],
    ['a number for the title', withField('title: 42'), 'wrong-type'],
    ['a text for a list', withField("topics: 'x'"), 'wrong-type'],
    ['a wrong label', withField('label: advert'), 'wrong-option'],
    ['a wrong status', withField('status: live'), 'wrong-option'],
    ['a date without offset', withField('publishedAt: 2026-01-02T09:00:00'), 'date-without-offset'],
    ['a bare date', withField('publishedAt: 2026-01-02'), 'date-without-offset'],
    ['30 February', withField('publishedAt: 2026-02-30T09:00:00+03:00'), 'bad-date'],
    ['a date in words', withField("publishedAt: 'أمس'"), 'bad-date'],
    ['an unknown section', withField('section: nowhere'), 'dangling-reference'],
    ['an unknown author', withField('authors: [nobody]'), 'dangling-reference'],
    ['an unknown topic', withField('topics: [nothing]'), 'dangling-reference'],
    ['itself as related', withField('related: [story]'), 'self-reference'],
    ['an image that is not there', withField('hero: { src: none.jpg }'), 'missing-image'],
    [
      'an update before publication',
      withField('updatedAt: 2025-01-02T09:00:00+03:00'),
      'updated-before-published',
    ],
    [
      'two corrections at one time',
      withField(
        "corrections:\n  - { date: 2026-01-03T09:00:00+03:00, text: 'أول' }\n  - { date: 2026-01-03T06:00:00Z, text: 'ثان' }",
      ),
      'same-correction',
    ],
  ])('%s', async (_, text, code) => {
    await put(STORY, text);
    const found = await problems();
    expect(codes(found)).toContain(code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('hostile files are refused', () => {
  it('a file with a NUL byte', async () => {
    await put(STORY, Buffer.from(`${withBody('نص')}\0`));
    expect(codes(await problems())).toEqual(['nul-byte']);
  });

  it('a file that is not UTF-8', async () => {
    await put(STORY, Buffer.from([0x2d, 0xff, 0xfe]));
    expect(codes(await problems())).toEqual(['not-utf8']);
  });

  it('a huge file', async () => {
    await put(STORY, withBody('نص طويل. '.repeat(40_000)));
    expect(codes(await problems())).toEqual(['file-too-large']);
  });

  it('a symbolic link out of the folder', async () => {
    await mkdir(path.join(folder, path.dirname(STORY)), { recursive: true });
    await symlink('/etc/hostname', path.join(folder, STORY));
    expect(codes(await problems())).toEqual(['symbolic-link']);
  });

  it('the same slug in two months', async () => {
    await put(STORY, withBody('نص.'));
    await put('articles/2026/02/story/ar.mdx', withBody('نص.'));
    expect(codes(await problems())).toContain('duplicate-slug');
  });

  it('an Arabic slug', async () => {
    await put('articles/2026/01/قصة/ar.mdx', withBody('نص.'));
    expect(codes(await problems())).toContain('bad-slug');
  });

  it('English without Arabic', async () => {
    await put('articles/2026/01/story/en.mdx', "---\ntitle: 'T'\nsummary: 'S.'\n---\n\nText.\n");
    expect(codes(await problems())).toContain('missing-arabic');
  });

  it('a program beside the stories', async () => {
    await put('articles/2026/01/story/run.js', 'process.exit(1)');
    expect(codes(await problems())).toContain('unexpected-file');
  });

  it('an image that is none', async () => {
    await put('media/fake.jpg', '<script>alert(1)</script>');
    expect(codes(await problems())).toContain('broken-image');
  });

  it('a file name with control characters never reaches the terminal raw', async () => {
    await put('media/\u001b[31mred.txt', 'x');
    const [problem] = await problems();
    expect(formatProblem(problem as Problem)).not.toContain('\u001b');
  });
});

describe('odd but honest files are handled', () => {
  it.each([
    ['CRLF line ends', withBody('سطر أول.\n\nسطر ثان.').replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${withBody('نص.')}`],
    ['no newline at the end', withBody('نص.').trimEnd()],
    ['a comment for colleagues', withBody('{/* ملاحظة */}\n\nنص.')],
    ['an escaped brace', withBody('نص \\{ هنا')],
  ])('%s', async (_, text) => {
    await put(STORY, text);
    expect((await problems()).filter(isError)).toEqual([]);
  });

  it('NFD is a warning, and the store holds NFC', async () => {
    await put(STORY, withBody('آخر الأخبار').normalize('NFD'));
    expect(codes(await problems())).toEqual(['not-nfc']);
  });

  it('emphasis that did not parse is a warning with its line', async () => {
    await put(STORY, withBody('وصفها بـ**«نص»** هنا'));
    const [problem] = await problems();
    expect(problem).toMatchObject({ code: 'unparsed-emphasis', line: BODY_LINE });
  });
});

it('nothing in content ever runs: the build refuses it and the rest is public', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'midad-data-'));
  const marker = path.join(dataDir, 'ran');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x')`;
  await put(STORY, withBody('نص سليم.'));
  await put('articles/2026/01/front/ar.mdx', `---js\n{ title: (${code}, 'x') }\n---\nنص`);
  await put('articles/2026/01/body/ar.mdx', withBody(`{${code}}`));
  await put('articles/2026/01/story/en.mdx', `---javascript\n${code}\n---\ntext`);
  const result = await buildStore({ contentDir: folder, dataDir });
  const { readdir } = await import('node:fs/promises');
  expect(await readdir(dataDir)).not.toContain('ran');
  expect(codes(result.problems)).toEqual(
    expect.arrayContaining(['front-matter-language', 'no-expression']),
  );
  const stored = await readdir(path.join(dataDir, 'store/articles'), { recursive: true });
  expect(stored.filter((file) => file.endsWith('.json'))).toEqual(['ry/story.ar.json']);
  await rm(dataDir, { recursive: true, force: true });
});
