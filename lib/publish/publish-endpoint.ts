import type { IncomingMessage, ServerResponse } from 'node:http';
import { classify } from '../content/classify';
import { describeProblem, isError, type Problem } from '../content/problems';
import { commonHeaders } from '../server/headers';
import type { Publication } from './publisher';
import type { SignatureCheck } from './signature';

type Options = {
  /** Undefined if no secret is set: then nobody can publish this way. */
  check: SignatureCheck | undefined;
  publish: (changed?: string[]) => Promise<Publication>;
};

const MOST_BYTES = 64 * 1024;
const MOST_FILES = 1000;
/** No content file has a longer path, and no file system takes a part of 256 bytes. */
const LONGEST_PATH = 240;
/** A letter or digit first: no dots that climb, no hidden file, nothing that only a machine can type. */
const PATH_PART = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_@. -]*$/u;

/** What a request may say: the content files that changed, or nothing for «look at everything». */
type Wish = { files?: string[] };

/** `POST /api/publish`: publishes what changed in the content folder and answers when readers see it. */
export function publishEndpoint({ check, publish }: Options) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (incoming.method !== 'POST') return answer(outgoing, 405, { error: 'method-not-allowed' });
    if (!check) return answer(outgoing, 403, { error: 'publishing-by-request-is-off' });
    const length = Number(incoming.headers['content-length'] ?? 0);
    const body = length > MOST_BYTES ? undefined : await readBody(incoming);
    if (!body) {
      outgoing.once('finish', () => incoming.destroy());
      return answer(outgoing, 413, { error: 'too-large', limit: MOST_BYTES });
    }
    const refusal = check.refusal({
      timestamp: header(incoming, 'x-midad-timestamp'),
      nonce: header(incoming, 'x-midad-nonce'),
      signature: header(incoming, 'x-midad-signature'),
      body,
    });
    if (refusal) return answer(outgoing, 401, { error: refusal });
    const wish = parseWish(body);
    if (!wish) return answer(outgoing, 400, { error: 'bad-request' });
    const { problems, ...facts } = await publish(wish.files);
    const errors = problems.filter(isError);
    return answer(outgoing, errors.length > 0 ? 422 : 200, {
      ...facts,
      problems: problems.map(describe),
    });
  };
}

function describe(problem: Problem) {
  const { file, line, code } = problem;
  const [ar, en] = [describeProblem(problem, 'ar'), describeProblem(problem, 'en')];
  return { file, line, code, isError: isError(problem), ar, en };
}

/** Undefined if the body says anything but the names of content files that Midad knows. */
function parseWish(body: Buffer): Wish | undefined {
  if (body.length === 0) return {};
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { files, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0) return undefined;
  if (files === undefined) return {};
  if (!Array.isArray(files) || files.length > MOST_FILES) return undefined;
  return files.every(isKnown) ? { files } : undefined;
}

/** One name that the file system refuses would make every later run fail. */
function isKnown(file: unknown): file is string {
  return (
    typeof file === 'string' &&
    Buffer.byteLength(file) <= LONGEST_PATH &&
    file.split('/').every((part) => PATH_PART.test(part)) &&
    classify(file) !== undefined
  );
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Undefined once the body is larger than allowed, whatever its header promised. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += (chunk as Buffer).length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function header(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function answer(outgoing: ServerResponse, status: number, body: object): void {
  outgoing.writeHead(status, {
    ...commonHeaders,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 413 && { connection: 'close' }),
  });
  outgoing.end(`${JSON.stringify(body)}\n`);
}
