import type { ProblemCode } from '@/lib/content/problem-catalogue';

/** A text that a draft may hold, since drafts lose no words, and what keeps it from readers. */
export type TextCase = [name: string, text: string, code: ProblemCode];

const FRONT = [
  "title: 'عنوان'",
  "summary: 'ملخص.'",
  'section: culture',
  'label: news',
  'status: published',
  'publishedAt: 2026-01-02T09:00:00+03:00',
  'authors: [culture-desk]',
];
const withLines = (lines: string[], body = 'نص.') => `---\n${lines.join('\n')}\n---\n\n${body}\n`;

/** A whole story with this body; legal if the body is. */
export const story = (body: string) => withLines(FRONT, body);

const field = (name: string, line: string, code: ProblemCode): TextCase => {
  const key = line.split(':')[0];
  return [name, withLines([...FRONT.filter((own) => !own.startsWith(`${key}:`)), line]), code];
};
const also = (name: string, lines: string, code: ProblemCode): TextCase => [
  name,
  withLines([...FRONT, lines]),
  code,
];
const LAUGHS = Array.from({ length: 30 }, (_, n) => `l${n}: &l${n} [*l${n - 1}, *l${n - 1}]`);

export const frontMatter: TextCase[] = [
  [
    'code as front matter',
    `---js\n{ title: process.env.HOME }\n---\n\nنص.\n`,
    'front-matter-language',
  ],
  ['JSON as front matter', `---json\n{}\n---\n\nنص.\n`, 'front-matter-language'],
  ['no front matter', 'نص.\n', 'no-front-matter'],
  ['front matter that does not end', '---\ntitle: x\n', 'no-front-matter'],
  ['nothing', '', 'no-front-matter'],
  also(
    'a billion laughs',
    ['l: &l [x]', ...LAUGHS].join('\n').replaceAll('*l-1', '*l'),
    'yaml-feature',
  ),
  also('a merge key', 'base: &b { x: 1 }\n<<: *b', 'yaml-feature'),
  field('a tag that runs code', 'title: !!js/function "function () {}"', 'yaml-feature'),
  field('a Python tag', 'title: !!python/object/apply:os.system ["touch pwned"]', 'yaml-feature'),
  field('binary data', 'title: !!binary aGk=', 'yaml-feature'),
  also('the key __proto__', '__proto__: { isAdmin: true }', 'yaml-feature'),
  also('the key constructor', 'constructor: { prototype: { x: 1 } }', 'unknown-field'),
  also('a key twice', "title: 'غيره'", 'yaml-syntax'),
  also(
    '5,000 lists inside one another',
    `x: ${'['.repeat(5000)}${']'.repeat(5000)}`,
    'yaml-syntax',
  ),
  also('a mapping 200 deep', deepMapping(200), 'unknown-field'),
  also('two documents', '...\nx: 1', 'yaml-syntax'),
  also(
    '3,000 keys',
    Array.from({ length: 3000 }, (_, n) => `k${n}: 1`).join('\n'),
    'unknown-field',
  ),
  field('a headline that is a list', 'title: [a, b]', 'wrong-type'),
  field('a headline that is a mapping', 'title: { a: b }', 'wrong-type'),
  field('a headline that turns around', "title: 'عنوان \u202e مقلوب'", 'bidi-control'),
  field('a summary that is a number', 'summary: 1', 'wrong-type'),
  field('a section that leads out', "section: '../../etc'", 'dangling-reference'),
  field('the section constructor', 'section: constructor', 'dangling-reference'),
  field('a label that is a list', 'label: [news]', 'wrong-option'),
  field('a label that every object has', 'label: __proto__', 'wrong-option'),
  field('a date in words', 'updatedAt: tomorrow', 'bad-date'),
  field('the 31st of February', 'updatedAt: 2026-02-31T00:00:00Z', 'bad-date'),
  field('authors that are a text', 'authors: culture-desk', 'wrong-type'),
  field('an author that leads out', "authors: ['../../../etc/passwd']", 'dangling-reference'),
  field('a topic with a NUL', 'topics: ["a\\0b"]', 'dangling-reference'),
  field('a related story that leads out', "related: ['../../x']", 'dangling-reference'),
  field('an image that leads out', "hero: { src: '../../../etc/passwd' }", 'missing-image'),
  field('an image of the network', "hero: { src: 'https://evil.example/x.jpg' }", 'missing-image'),
];

function deepMapping(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
}

const body = (name: string, text: string, code: ProblemCode): TextCase => [name, story(text), code];

export const bodies: TextCase[] = [
  body('an expression', '{process.env.MIDAD_DESK_SECRET}', 'no-expression'),
  body('an expression in a sentence', 'نص {globalThis.pwned = 1} نص', 'no-expression'),
  body('a constructor', "{''.constructor.constructor('return process')()}", 'no-expression'),
  body('an import', "import fs from 'node:fs'", 'no-code'),
  body('an export', 'export const pwned = 1', 'no-code'),
  body('a script', '<script>window.pwned = 1</script>', 'raw-html'),
  body('a handler', '<img src="x" onerror="window.pwned = 1" />', 'raw-html'),
  body('a frame', '<iframe srcdoc="x"></iframe>', 'raw-html'),
  body('a drawing', '<svg onload="window.pwned = 1" />', 'raw-html'),
  body('a style', '<style>a</style>', 'raw-html'),
  body('a form', '<form action="https://evil.example"></form>', 'raw-html'),
  body('a base', '<base href="https://evil.example/" />', 'raw-html'),
  body('a component of our own with a handler', '<Ltr onClick="x">a</Ltr>', 'unknown-attribute'),
  body('a style attribute', '<Ltr style="x">a</Ltr>', 'unknown-attribute'),
  body('a computed attribute', '<Ltr lang={process.env.HOME}>a</Ltr>', 'computed-attribute'),
  body('a spread', '<Ltr {...process.env}>a</Ltr>', 'no-spread'),
  body('a component that every object has', '<constructor />', 'raw-html'),
  body('a member', '<Ltr.prototype />', 'unknown-component'),
  body('a comment', '<!-- x -->', 'mdx-syntax'),
  body('what is never closed', '<Ltr>a', 'mdx-syntax'),
  body('a link that runs code', '[x](javascript:window.pwned=1)', 'dangerous-link'),
  body('the same in capitals', '[x](JaVaScRiPt:window.pwned=1)', 'dangerous-link'),
  body('the same with a reference', '[x](&#106;avascript:window.pwned=1)', 'dangerous-link'),
  body('the same further down', '[x][y]\n\n[y]: javascript:window.pwned=1', 'dangerous-link'),
  body('a link of data', '[x](data:text/html,x)', 'dangerous-link'),
  body('a link to a file', '[x](file:///etc/passwd)', 'dangerous-link'),
  body('a link of another site without a protocol', '[x](//evil.example)', 'dangerous-link'),
  body('the same with backslashes', '[x](/\\\\evil.example)', 'dangerous-link'),
  body('an image of Markdown', '![x](https://evil.example/x.gif)', 'markdown-image'),
  body('a figure that leads out', '<Figure src="../../etc/passwd.jpg" />', 'bad-attribute'),
  body('a story that leads out', '<ReadAlso slug="../../etc/passwd" />', 'bad-attribute'),
  body('a story that every object has', '<ReadAlso slug="constructor" />', 'dangling-reference'),
  body('a bidi override', 'نص \u202e مقلوب', 'bidi-control'),
  body('a NUL', 'نص \0 نص', 'control-character'),
  body('10,000 quotations', `${'>'.repeat(10_000)} نص`, 'too-deep'),
  body('600 components', `${'<Ltr>'.repeat(600)}x${'</Ltr>'.repeat(600)}`, 'too-deep'),
  body('60,000 open links', '[a]('.repeat(60_000), 'block-too-long'),
];
