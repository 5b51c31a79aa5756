/** A form's route, its fields, and the error that it leads back with. */
export type FormCase = [
  name: string,
  route: string,
  fields: Record<string, string> | [string, string][],
  error: string,
];

const STORY = 'coffee-from-yemen';
const SHELL = '$(touch$IFS.pwned)';

const slugs: [name: string, slug: string][] = [
  ['nothing', ''],
  ['a way out', '../../../pwned'],
  ['an encoded way out', '%2e%2e%2fpwned'],
  ['backslashes', '..\\pwned'],
  ['an absolute path', '/tmp/pwned'],
  ['a NUL', 'pwned\0'],
  ['a line end inside', 'pwn\ned'],
  ['81 letters', 'a'.repeat(81)],
  ['20,000 letters', 'a'.repeat(20_000)],
  ['letters of full width', 'ｐｗｎｅｄ'],
  ['a Cyrillic letter', 'соffee'],
  ['a dotless ı', 'pıwned'],
  ['a bidi override', 'pwn\u202eed'],
  ['a zero-width space', 'pwn\u200bed'],
  ['the folder of Git', '.git'],
  ['a file name', 'ar.mdx'],
  ['what every object has', '__proto__'],
  ['an option', '--pwned'],
  ['a command', SHELL],
  ['backquotes', '`touch pwned`'],
  ['a pipe', 'a|touch pwned'],
  ['quotes', '"\'; touch pwned'],
];

const beginning = (name: string, fields: Record<string, string>, error: string): FormCase => [
  `a story begun with ${name}`,
  'begin',
  { slug: 'hostile-form', section: 'culture', title: 'قصة', ...fields },
  error,
];

export const stories: FormCase[] = [
  ...slugs.map(([name, slug]) => beginning(`${name} as slug`, { slug }, 'bad-slug')),
  beginning('a slug that a story has', { slug: STORY }, 'slug-taken'),
  ...['', '../culture', '/etc/passwd', 'culture\0', '__proto__', 'constructor', 'no-such'].map(
    (section) => beginning(`the section ${JSON.stringify(section)}`, { section }, 'no-section'),
  ),
  beginning('a headline of 301 letters', { title: 'ا'.repeat(301) }, 'title-too-long'),
  ...['../..', 'a/b', '.git', 'A', SHELL].flatMap((slug): FormCase[] => [
    [`opening ${slug}`, 'open', { slug }, 'bad-slug'],
    [`renaming ${slug}`, 'rename', { slug, to: 'new-name' }, 'bad-slug'],
    [`renaming to ${slug}`, 'rename', { slug: STORY, to: slug }, 'bad-slug'],
    [`withdrawing ${slug}`, 'unpublish', { slug }, 'bad-slug'],
    [`correcting ${slug}`, 'correct', { slug, text: 'x' }, 'bad-slug'],
    [`restoring ${slug}`, 'restore', { slug, commit: 'HEAD' }, 'bad-slug'],
  ]),
  ['opening a story that every object has', 'open', { slug: 'constructor' }, 'no-story'],
  ['renaming to a taken name', 'rename', { slug: STORY, to: 'why-the-sky-is-blue' }, 'slug-taken'],
  ...['../..', 'https://evil.example', '//evil.example', STORY, 'no-such'].map(
    (to): FormCase => [
      `leading readers to ${to}`,
      'unpublish',
      { slug: STORY, way: 'redirect', to },
      'no-target',
    ],
  ),
  ...['HEAD', '--output=pwned', 'refs/heads/main', '1'.repeat(40), ''].map(
    (commit): FormCase => [
      `restoring the version ${JSON.stringify(commit)}`,
      'restore',
      { slug: STORY, commit },
      'no-version',
    ],
  ),
];

const correcting = (name: string, fields: Record<string, string>, error: string): FormCase => [
  `a correction with ${name}`,
  'correct',
  { slug: STORY, text: 'تصحيح.', ...fields },
  error,
];
const BEGINNING = 'لم يرحب الجميع بالمقاهي. ';
const FOUND = 'وفُتح أول مقهى في لندن عام 1652';

export const corrections: FormCase[] = [
  correcting('no words', { text: ' \n ' }, 'empty-correction'),
  correcting('2,001 letters', { text: 'ا'.repeat(2001) }, 'empty-correction'),
  correcting('a bidi override', { text: 'نص \u202e مقلوب' }, 'has-errors'),
  ...[
    '{process.env.HOME}',
    '<script>alert(1)</script>',
    '<Figure src={x} />',
    '[x](javascript:x)',
  ].map((replace) => correcting(`${replace} as new words`, { find: FOUND, replace }, 'has-errors')),
  ...['# x', '> x', '1. x'].map((replace) =>
    correcting(`${replace} where a paragraph begins`, { find: BEGINNING, replace }, 'breaks-text'),
  ),
  correcting('a way into the fields', { find: 'status: published', replace: 'x' }, 'not-once'),
];

const choosing = (name: string, fields: [string, string][], error: string): FormCase => [
  `a front page with ${name}`,
  'front',
  [['version', 'none'], ...fields],
  error,
];

export const fronts: FormCase[] = [
  choosing('a lead that leads out', [['lead', '../../pwned']], 'bad-front'),
  choosing('a lead that every object has', [['lead', '__proto__']], 'bad-front'),
  choosing(
    'the same story twice',
    [STORY, STORY].map((slug) => ['secondary', slug]),
    'bad-front',
  ),
  choosing(
    'a thousand stories',
    Array.from({ length: 1000 }, (_, index) => ['secondary', `story-${index}`]),
    'bad-front',
  ),
  choosing('a version that never was', [['lead', STORY]], 'stale-front'),
];

const inviting = (name: string, email: string): FormCase => [
  `an invitation to ${name}`,
  'people',
  { email, role: 'writer', sections: '' },
  'bad-address',
];

export const people: FormCase[] = [
  inviting('nobody', ''),
  inviting('an address with a line end', 'a@example.org\nBcc: b@example.org'),
  inviting('an address in brackets', 'A <a@example.org>'),
  inviting('a command', `${SHELL}@example.org`),
  inviting('backquotes', '`touch pwned`@example.org'),
  inviting('a list of commands', 'a;touch$IFS.pwned@example.org'),
  inviting('a pipe', 'a|b@example.org'),
  inviting('a script', '<script>alert(1)</script>@example.org'),
  inviting('two addresses', 'a@example.org,b@example.org'),
  inviting('an address that turns around', 'a\u202eb@example.org'),
  inviting('300 letters', `${'a'.repeat(300)}@example.org`),
  ...['__proto__', 'constructor', 'CHIEF', ''].map(
    (role): FormCase => [
      `the role ${JSON.stringify(role)}`,
      'people',
      { email: 'a@example.org', role, sections: '' },
      'nobody',
    ],
  ),
  ...['../culture', '<b>', 'culture,__proto__'].map(
    (sections): FormCase => [
      `the sections ${sections}`,
      'people',
      { email: 'a@example.org', role: 'writer', sections },
      'no-section',
    ],
  ),
  ...["' OR 1=1 --", '__proto__', '../..', ''].map(
    (id): FormCase => [
      `closing the account ${JSON.stringify(id)}`,
      'people',
      { work: 'deactivate', id },
      'nobody',
    ],
  ),
];

const describing = (name: string, fields: Record<string, string>, error: string): FormCase => [
  `an image described with ${name}`,
  'media/describe',
  { id: 'coffee', version: 'none', ...fields },
  error,
];

export const descriptions: FormCase[] = [
  ...['../coffee', 'coffee.yaml', 'coffee\0', '/etc/passwd', '__proto__', 'f'.repeat(20), ''].map(
    (id) => describing(`the id ${JSON.stringify(id)}`, { id }, 'no-image'),
  ),
  describing('the version HEAD', { version: 'HEAD' }, 'stale-version'),
];
