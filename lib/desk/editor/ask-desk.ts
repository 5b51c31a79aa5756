import type { JsonRefusal } from '../http/json-route';

/** What came of a question to the desk's server: its answer, its refusal, or no connection at all. */
export type Answer<T> =
  | { kind: 'done'; value: T }
  | ({ kind: 'refused'; status: number } & JsonRefusal)
  | { kind: 'unreachable' };

const QUESTION_MS = 30_000;
const UPLOAD_MS = 600_000;

export type AskDesk = <T>(name: string, body: object) => Promise<Answer<T>>;

/** The one failure of the server that it can name. */
const DISK_FULL = 507;

/** Asks a JSON route of the desk, such as `draft/save`. */
export function askDesk<T>(name: string, body: object): Promise<Answer<T>> {
  return send(name, 'application/json', JSON.stringify(body));
}

/** Sends a file to the media library as it is. */
export function sendImage<T>(file: File): Promise<Answer<T>> {
  return send('media', file.type || 'image/unknown', file);
}

async function send<T>(name: string, type: string, body: BodyInit): Promise<Answer<T>> {
  let response: Response;
  let value: unknown;
  try {
    const headers = { 'content-type': type };
    const signal = AbortSignal.timeout(body instanceof Blob ? UPLOAD_MS : QUESTION_MS);
    response = await fetch(`/desk/api/${name}`, { method: 'POST', headers, body, signal });
    value = await response.json();
  } catch (error) {
    // A connection that is cut or hangs, for which browsers have several names, or a proxy with a page of its own.
    const isCut = error instanceof DOMException || error instanceof TypeError;
    if (isCut || error instanceof SyntaxError) return { kind: 'unreachable' };
    throw error;
  }
  if (response.ok) return { kind: 'done', value: value as T };
  const refusal = value as JsonRefusal;
  const isOwn = response.status < 500 || response.status === DISK_FULL;
  if (!isOwn || typeof refusal?.error !== 'string') return { kind: 'unreachable' };
  return { kind: 'refused', status: response.status, ...refusal };
}
