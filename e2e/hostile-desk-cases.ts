import type { Target } from './hostile-desk-kit';

/** A JSON route, what is sent to it, and the error that it names. A text is sent as it stands. */
export type JsonCase = [
  name: string,
  route: string,
  body: (target: Target) => unknown,
  error: string,
];

const noDraft = (name: string, id: string): JsonCase => [
  name,
  'draft/read',
  () => ({ id }),
  'no-draft',
];

/** Ids that are no ids: none of them may become a path, a ref or an option of Git. */
export const ids: JsonCase[] = [
  noDraft('a way out', '../../../../etc/passwd'),
  noDraft('an encoded way out', '%2e%2e%2f%2e%2e%2fpwned'),
  noDraft('a way out with backslashes', '..\\..\\pwned'),
  noDraft('an absolute path', '/etc/passwd'),
  noDraft('a NUL', 'abcdefghijkl\0'),
  noDraft('a line end', 'abcdefghijkl\n'),
  noDraft('300 letters', 'a'.repeat(300)),
  ['10,000 letters', 'draft/read', () => ({ id: 'a'.repeat(10_000) }), 'bad-request'],
  noDraft('letters of full width', 'ａｂｃｄｅｆｇｈｉｊｋｌ'),
  noDraft('a Cyrillic а', 'аbcdefghijkl'),
  noDraft('a bidi override', '\u202eabcdefghijkl'),
  noDraft('a branch', 'refs/heads/main'),
  noDraft('a revision', 'HEAD^{tree}'),
  noDraft('an option', '--output=pwned'),
  noDraft('a lock file', 'abcdefghijkl.lock'),
  noDraft('what every object has', '__proto__'),
  noDraft('SQL', "x'; DROP TABLE user; --"),
  noDraft('a command', '$(touch pwned)`touch pwned`;touch pwned'),
  ['half of a surrogate pair', 'draft/read', () => '{"id":"abcdefghijk\\ud800"}', 'bad-request'],
  ...['save', 'check', 'move', 'comment', 'publish', 'discard', 'plan', 'share', 'presence'].map(
    (name): JsonCase => [
      `a way out at draft/${name}`,
      `draft/${name}`,
      () => ({ ...everyField, id: '../../heads/main' }),
      'no-draft',
    ],
  ),
];

const everyField = {
  version: 'x',
  files: {},
  state: 'submitted',
  text: 'x',
  quote: '',
  locale: 'ar',
  at: '',
  embargoUntil: '',
};

const VERSIONED: [route: string, fields: object][] = [
  ['draft/save', { files: { ar: 'x' } }],
  ['draft/publish', {}],
  ['draft/discard', {}],
  ['draft/plan', { at: '', embargoUntil: '' }],
];

/** Versions that are none of this draft, wherever one is named. */
export const versions: JsonCase[] = VERSIONED.flatMap(([route, fields]) =>
  (
    [
      ['of another draft', ({ otherVersion }) => otherVersion],
      ['that is the branch', ({ head }) => head],
      ['that is a tree', ({ tree }) => tree],
      ['that does not exist', () => '1'.repeat(40)],
      ['that is a ref', () => 'refs/heads/main'],
    ] as [string, (target: Target) => string][]
  ).map(
    ([what, version]): JsonCase => [
      `a version ${what} at ${route}`,
      route,
      (target) => ({ id: target.id, version: version(target), ...fields }),
      'unknown-version',
    ],
  ),
);

const wrong = (name: string, route: string, fields: object): JsonCase => [
  name,
  route,
  ({ id, version }) => ({ id, version, ...fields }),
  'bad-request',
];

/** Fields of other types than the desk's pages send, or with texts that cannot be. */
export const types: JsonCase[] = [
  ...[1, null, true, [], {}, undefined].map((id) =>
    wrong(`an id that is ${JSON.stringify(id)}`, 'draft/read', { id }),
  ),
  ...[1, null, [], { length: 40 }].map((version) =>
    wrong(`a version that is ${JSON.stringify(version)}`, 'draft/save', { version, files: {} }),
  ),
  ...[undefined, null, 'ar', 1, ['x'], { ar: 1 }, { ar: null }, { ar: ['x'] }, { fr: 'x' }].map(
    (files) => wrong(`files that are ${JSON.stringify(files)}`, 'draft/save', { files }),
  ),
  wrong('a text whose language leads out', 'draft/save', { files: { '../../pwned': 'x' } }),
  wrong('a text of the language constructor', 'draft/check', { files: { constructor: 'x' } }),
  ['a text of __proto__', 'draft/save', sent('"files":{"__proto__":"x"}'), 'bad-request'],
  ['half a surrogate pair as text', 'draft/save', sent('"files":{"ar":"\\udc00"}'), 'bad-request'],
  wrong('a state that there is not', 'draft/move', { state: 'published' }),
  wrong('the state __proto__', 'draft/move', { state: '__proto__' }),
  wrong('the state toString', 'draft/move', { state: 'toString' }),
  wrong('a remark that is a list', 'draft/comment', { text: ['x'], quote: '', locale: 'ar' }),
  wrong('a remark in a language that leads out', 'draft/comment', {
    text: 'x',
    quote: '',
    locale: '../ar',
  }),
  wrong('a time that is a number', 'draft/plan', { at: 1, embargoUntil: '' }),
  wrong('words to search for that are a number', 'stories', { text: 1 }),
  wrong('slugs that are an object', 'stories', { slugs: { length: 1, 0: 'x' } }),
  wrong('images to search for by null', 'media/find', { text: null }),
];

function sent(fields: string): JsonCase[2] {
  return ({ id, version }) => `{"id":"${id}","version":"${version}",${fields}}`;
}

const raw = (name: string, body: string | Buffer, error = 'bad-request'): JsonCase => [
  name,
  'draft/save',
  () => body,
  error,
];

/** Bodies that are no request at all. */
export const bodies: JsonCase[] = [
  raw('half a JSON', '{"id":'),
  raw('nothing', ''),
  raw('a list', '[]'),
  raw('null', 'null'),
  raw('a number', '1e999'),
  raw('a text', '"id"'),
  raw('the key __proto__', '{"__proto__":{"id":"x","version":"x","files":{}}}'),
  raw('the key constructor', '{"constructor":{"prototype":{"id":"x"}}}'),
  raw('a byte order mark', '\ufeff{}'),
  raw('no UTF-8', Buffer.from('{"id":"\xff\xc0\xae"}', 'latin1')),
  raw('100,000 lists', '['.repeat(100_000) + ']'.repeat(100_000)),
  raw('100,000 objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  raw('100,000 lists as an id', `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  raw('two megabytes', `{"id":"${'x'.repeat(2 * 1024 * 1024)}"}`, 'too-large'),
];

/** What has the right shape, and is more, or less, than there may be. */
export const limits: JsonCase[] = [
  [
    'a text of 300 kB',
    'draft/save',
    ({ id, version }) => ({ id, version, files: { ar: 'ا'.repeat(150_000) } }),
    'text-too-long',
  ],
  [
    'a text of 300 kB to check',
    'draft/check',
    ({ id }) => ({ id, files: { en: 'x'.repeat(300_000) } }),
    'text-too-long',
  ],
  remark('a remark of 5,001 letters', 'ا'.repeat(5001)),
  remark('a remark of 100,000 letters', 'ا'.repeat(100_000)),
  remark('an empty remark', ' \n\t\u00a0'),
  [
    'a remark that there is not',
    'draft/comment',
    ({ id }) => ({ id, comment: '__proto__', isDone: true }),
    'no-comment',
  ],
  ...['2026-99-99T00:00', 'now', '2026-11-27', '9'.repeat(200), '2001-01-01T00:00', '$(date)'].map(
    (at): JsonCase => [
      `the time ${at.slice(0, 20)}`,
      'draft/plan',
      ({ id, version }) => ({ id, version, at, embargoUntil: '' }),
      'bad-time',
    ],
  ),
];

function remark(name: string, text: string): JsonCase {
  return [
    name,
    'draft/comment',
    ({ id }) => ({ id, text, quote: '', locale: 'ar' }),
    'empty-comment',
  ];
}
