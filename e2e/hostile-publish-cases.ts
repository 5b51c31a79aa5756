import { randomUUID } from 'node:crypto';
import { files, type PublishRequest } from './signed-publish';

export type PublishCase = [name: string, wish: PublishRequest, status: number, error: string];

const STORY = 'articles/2025/12/kremlin-rejects-temporary-truce/ar.mdx';
const now = (ms: number) => ({
  get timestamp() {
    return String(Date.now() + ms);
  },
});
const unsigned = (name: string, wish: PublishRequest): PublishCase => [name, wish, 401, 'unsigned'];

/** Requests of somebody who does not know the secret, or whose clock or nonce is not as it must be. */
export const strangers: PublishCase[] = [
  unsigned('no header of ours at all', { timestamp: false, nonce: false, signature: false }),
  unsigned('no timestamp', { timestamp: false }),
  unsigned('no nonce', { nonce: false }),
  unsigned('no signature', { signature: false }),
  ['another secret', { secret: 'x'.repeat(40) }, 401, 'bad-signature'],
  ['an empty secret', { secret: '' }, 401, 'bad-signature'],
  ['a signature over another body', { body: files(STORY), signedBody: '' }, 401, 'bad-signature'],
  ['a signature that differs in one digit', { spoil: flipLast }, 401, 'bad-signature'],
  unsigned('a signature in upper case', { spoil: () => 'AB'.repeat(32) }),
  unsigned('a signature that is too short', { spoil: (right) => right.slice(1) }),
  unsigned('a signature that is too long', { spoil: (right) => `${right}0` }),
  unsigned('a signature that is not hex', { spoil: (right) => `g${right.slice(1)}` }),
  unsigned('a timestamp in words', { timestamp: 'now' }),
  unsigned('a negative timestamp', { timestamp: `-${Date.now()}` }),
  unsigned('a timestamp in exponents', { timestamp: '1e13' }),
  unsigned('a timestamp of 14 digits', { timestamp: '10000000000000' }),
  unsigned('a timestamp with a fraction', { timestamp: `${Date.now()}.5` }),
  unsigned('a timestamp in Arabic digits', { timestamp: '\xd9\xa1'.repeat(13) }),
  ['a timestamp six minutes ago', now(-6 * 60_000), 401, 'out-of-time'],
  ['a timestamp in six minutes', now(6 * 60_000), 401, 'out-of-time'],
  ['the last timestamp of all', { timestamp: '9999999999999' }, 401, 'out-of-time'],
  ['the first timestamp of all', { timestamp: '0000000000000' }, 401, 'out-of-time'],
  unsigned('a nonce of 15 characters', { nonce: 'n'.repeat(15) }),
  unsigned('a nonce of 65 characters', { nonce: 'n'.repeat(65) }),
  unsigned('a nonce with a space', { nonce: 'nonce nonce nonce nonce' }),
  unsigned('two nonces', { nonce: `${randomUUID()}\r\nX-Midad-Nonce: ${randomUUID()}` }),
  ['GET', { method: 'GET' }, 405, 'method-not-allowed'],
  ['PUT', { method: 'PUT' }, 405, 'method-not-allowed'],
  ['DELETE', { method: 'DELETE' }, 405, 'method-not-allowed'],
  ['OPTIONS', { method: 'OPTIONS' }, 405, 'method-not-allowed'],
];

const bad = (name: string, body: string | Buffer): PublishCase => [
  name,
  { body },
  400,
  'bad-request',
];
const inName = (part: string) => files(`articles/2026/11/${part}/ar.mdx`);

/** Requests with the right signature whose body is not what it must be. */
export const nonsense: PublishCase[] = [
  bad('text that is no JSON', '{"files":'),
  bad('a list', '["front.yaml"]'),
  bad('null', 'null'),
  bad('a number', '1e999'),
  bad('an unknown key', '{"files":[],"shell":"rm"}'),
  bad('files that are no list', '{"files":"front.yaml"}'),
  bad('files with a length and no list', '{"files":{"length":1,"0":"front.yaml"}}'),
  bad('1,001 files', files(...Array.from({ length: 1001 }, () => 'front.yaml'))),
  bad('a way out of the folder', files('../../etc/passwd')),
  bad('an absolute path', files('/etc/passwd')),
  bad('a way out through the articles', files('articles/../../x')),
  bad('a way out that looks like a story', files('articles/2026/11/../ar.mdx')),
  bad('a story that is the folder itself', inName('.')),
  bad('a Windows path', files('articles\\2026\\11\\story\\ar.mdx')),
  bad('a backslash in a name', inName('..\\..\\x')),
  bad('a NUL in a name', inName('a\0b')),
  bad('a newline in a name', inName('a\nb')),
  bad('a percent-encoded name', inName('%2e%2e')),
  bad('a hidden folder', inName('.git')),
  bad('the folder of Git', files('.git/config')),
  bad('a name that no file system takes', inName('a'.repeat(300))),
  bad('a name as long as the body may be', inName('a'.repeat(60_000))),
  bad('half of a surrogate pair in a name', inName('\\ud800').replace('\\\\', '\\')),
  bad('a mark that turns the text around', inName('\u202etxt')),
  bad('members that are no names', files(1, null, true)),
  bad('a member that is a list', files(['front.yaml'])),
  bad('the key __proto__', '{"__proto__":{"files":[]}}'),
  bad('the key constructor', '{"constructor":{"prototype":{"files":[]}}}'),
  bad('a story named __proto__', inName('__proto__')),
  bad('10,000 lists inside one another', '['.repeat(10_000) + ']'.repeat(10_000)),
  bad('10,000 lists as files', `{"files":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
  bad('bytes that are no UTF-8', Buffer.from(inName('\xff\xc0\xae'), 'latin1')),
  bad('a byte order mark', `\ufeff${files()}`),
];

/** Requests that are allowed, and publish nothing, since nothing changed. */
export const harmless: [name: string, body: string][] = [
  ['the files of a story', files(STORY)],
  ['nothing', ''],
  ['an empty list', files()],
  ['1,000 times the same file', files(...Array.from({ length: 1000 }, () => STORY))],
  ['names that every object has', files('topics/constructor.yaml', 'authors/toString.yaml')],
  ['an Arabic name', inName('قصة')],
  ['the longest name that a story may have', inName('a'.repeat(80))],
];

function flipLast(right: string): string {
  return right.slice(0, -1) + (right.endsWith('0') ? '1' : '0');
}
