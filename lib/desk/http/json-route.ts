import { isUtf8 } from 'node:buffer';
import type { Problem } from '@/lib/content/problems';
import type { Account } from '../accounts/account';
import { deskRefusalOf, refusalOf } from '../accounts/refusal';
import { type Desk, openDesk } from '../open-desk';
import { isKind } from './is-kind';
import { isOwnOrigin } from './is-own-origin';
import { barrierFor } from './let-in';
import { readBody } from './read-body';
import { type DeskRoute, deskRoutes } from './routes';

/** What the desk's pages send by script, after it is certain that the sender may. */
export type JsonRequest = {
  desk: Desk;
  account: Account;
  body: Record<string, unknown>;
  headers: Headers;
};

/** Why something was not done; `error` names a message of `Desk.errors`. */
export type JsonRefusal = { error: string; problems?: Problem[]; conflict?: unknown };

const MOST_BYTES = 1024 * 1024;
const STATUS: Record<string, number> = {
  forbidden: 403,
  'no-draft': 404,
  'no-story': 404,
  'no-image': 404,
  'stale-version': 409,
  conflict: 409,
  'disk-full': 507,
};

/** Refuses a request because of what it says; the message of `error` is shown to the editor. */
export class BadRequestError extends Error {
  constructor(readonly refusal = 'bad-request') {
    super(refusal);
    this.name = 'RefusedError';
  }
}

/** A POST route that takes and gives JSON: refuses other sites, strangers and floods, then asks `work`. */
export function jsonRoute(
  route: DeskRoute,
  work: (request: JsonRequest) => Promise<object>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnOrigin(request.headers)) return refuseJson(403, { error: 'other-site' });
    const type = request.headers.get('content-type') ?? '';
    if (!isKind(type, 'application/json')) return refuseJson(415, { error: 'bad-request' });
    try {
      const desk = await openDesk();
      const account = await desk.people.personOf(request.headers);
      const barrier = barrierFor(deskRoutes[route], account);
      if (barrier || !account) {
        const isForbidden = barrier === 'forbidden';
        return refuseJson(isForbidden ? 403 : 401, {
          error: isForbidden ? 'forbidden' : 'signed-out',
        });
      }
      const bytes = await readBody(request, MOST_BYTES);
      if (!bytes) return refuseJson(413, { error: 'too-large' });
      const body = isUtf8(bytes) ? parseRecord(bytes.toString('utf8')) : undefined;
      if (!body) return refuseJson(400, { error: 'bad-request' });
      return answerJson(200, await work({ desk, account, body, headers: request.headers }));
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal) throw error;
      return refuseJson(statusOf(refusal), refusal);
    }
  };
}

/** Half of a surrogate pair. */
export const LONE = /\p{Cs}/u;

/** A text of a request; refuses it without one. */
export function textOf(body: Record<string, unknown>, name: string, longest = 300): string {
  const value = body[name];
  if (typeof value !== 'string' || value.length > longest || LONE.test(value))
    throw new BadRequestError();
  return value;
}

/** Next packs routes apart from each other: errors are told by their names, not by their classes. */
export function asRefusal(error: unknown): JsonRefusal | undefined {
  const { name, problems, conflict } = (error ?? {}) as Record<string, unknown>;
  if (name === 'SaveConflictError') return { error: 'conflict', conflict };
  const refusal = refusalOf(error) ?? deskRefusalOf(error);
  return refusal === undefined ? undefined : { error: refusal, problems: problems as Problem[] };
}

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecord ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function statusOf({ error }: JsonRefusal): number {
  return STATUS[error] ?? 422;
}

export function refuseJson(status: number, refusal: JsonRefusal): Response {
  return answerJson(status, refusal);
}

export function answerJson(status: number, value: object): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}
