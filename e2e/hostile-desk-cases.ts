/** Names that no story may have: for paths, for Git, for shells, for people's eyes. */
export const badSlugs = [
  '../../etc/passwd',
  '..',
  '.git',
  '.git/config',
  '/etc/passwd',
  'C:\\Windows',
  'a\\b',
  'a/b',
  'a%2e%2e%2fb',
  'a\u0000b',
  '-rf',
  '--upload-pack=touch x',
  '$(touch x)',
  '`touch x`',
  'a;rm -rf b',
  'a|b',
  'a b',
  'a\nb',
  'a..b',
  'a@{1}',
  'a.lock',
  'refs/heads/main',
  'قصة',
  'раgе',
  'CON ',
  'UPPER',
  'a--b',
  'a-',
  'x'.repeat(81),
  '<script>alert(1)</script>',
  '\u202Eevil',
];

/** Ids that name no draft. */
export const badIds = [
  '',
  '../../HEAD',
  'main',
  'refs/heads/main',
  'HEAD',
  '--all',
  'x'.repeat(300),
  'a'.repeat(41),
  '__proto__',
  'constructor',
  'aaaaaaaaaaaaaaaaaaaa\n',
  'aaaaaaaaaaaaaaaaaaaa\u0000',
  '%24%7Bjndi%7D',
  'AAAAAAAAAAAAAAAAAAAA',
];

/** Addresses of images that lead nowhere. */
export const badImages = [
  '..%2f..%2fpackage.json',
  '%2e%2e%2ffront.yaml',
  'front.yaml',
  '.git%2fconfig',
  'kremlin-call.jpg%00.png',
  'kremlin-call.svg',
  'kremlin-call.jpg?width=100000',
  'x'.repeat(500),
];

const front =
  "title: 'ع'\nsummary: 'م'\nsection: culture\nlabel: news\nstatus: published\npublishedAt: 2026-11-24T10:00:00+03:00\nauthors: [culture-desk]";
const story = (body: string) => `---\n${front}\n---\n\n${body}\n`;
const yaml = (lines: string) => `---\n${front}\n${lines}\n---\n\nنص.\n`;

/** Texts that the content check must keep from readers, with the problem that says so. */
export const badTexts: [name: string, text: string, code: RegExp][] = [
  ['an import', story('import fs from "fs"'), /./],
  ['an export', story('export const x = 1'), /./],
  ['an expression', story('نص {process.env.SECRET}'), /./],
  ['an expression that calls', story('{fetch("//evil")}'), /./],
  ['an attribute with an expression', story('<ReadAlso slug={x} />'), /./],
  ['a spread attribute', story('<Quote {...x}>نص</Quote>'), /./],
  ['a script', story('<script>alert(1)</script>'), /./],
  ['an event handler', story('<img src="x" onerror="alert(1)" />'), /./],
  ['an iframe', story('<iframe src="https://evil.example" />'), /./],
  ['a member name', story('<Quote.x speaker="أ">نص</Quote.x>'), /./],
  ['an unknown component', story('<Evil />'), /./],
  ['a link that runs code', story('[نص](javascript:alert\\(1\\))'), /./],
  ['a link with data', story('[نص](data:text/html,x)'), /./],
  ['a hidden javascript link', story('[نص](java&#x0A;script:alert)'), /./],
  ['a style attribute', story('<Ltr style="position:fixed">x</Ltr>'), /./],
  ['an unclosed component', story('<Quote speaker="أ">'), /./],
  ['quotations a hundred deep', story(`${'>'.repeat(100)} نص`), /too-deep/],
  ['a YAML alias', yaml('kicker: &a x\ntopics: [*a]'), /yaml/],
  ['a YAML bomb', yaml('a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]'), /yaml/],
  ['a YAML tag', yaml('kicker: !!js/function "x"'), /yaml/],
  ['a merge key', yaml('<<: {title: x}'), /yaml/],
  ['a key twice', yaml("title: 'آخر'"), /yaml/],
  ['a prototype', yaml('__proto__: {x: 1}'), /./],
  ['another language of front matter', story('نص').replace('---', '---js'), /front-matter/],
  ['a path as an image', yaml('hero: {src: ../../secret.jpg}'), /./],
  ['an image of another host', yaml('hero: {src: "https://evil.example/x.jpg"}'), /./],
  ['a control character', story('نص\u0007'), /control/],
  ['a bidi override', story('نص \u202Eكود'), /bidi/],
];

/** JSON that is none of what a route takes. */
export const oddJson: [name: string, body: string, statuses: number[]][] = [
  ['no JSON', '{', [400]],
  ['an array', '[]', [400]],
  ['a text', '"x"', [400]],
  ['null', 'null', [400]],
  ['nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, [400]],
  ['files as a list', '{"id":"ID","version":"V","files":["x"]}', [200, 422, 409]],
  ['a file as an object', '{"id":"ID","version":"V","files":{"ar":{"x":1}}}', [422]],
  ['an id as an object', '{"id":{"x":1},"version":"V","files":{}}', [422]],
  ['a version of nobody', '{"id":"ID","version":"main","files":{"ar":"x"}}', [404]],
  ['a prototype', '{"__proto__":{"id":"ID"},"version":"V"}', [422]],
  ['two megabytes', `{"id":"ID","files":{"ar":"${'x'.repeat(2_000_000)}"}}`, [413]],
];
