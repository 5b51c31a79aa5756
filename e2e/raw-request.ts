import { connect, type Socket } from 'node:net';

/** What came back over one connection until the site closed it, or until the wait was over. */
export type RawAnswer = {
  /** 0 if the connection ended without an answer. */
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Everything, byte for byte. */
  all: Buffer;
  isClosed: boolean;
  ms: number;
};

export const END = 'Host: site\r\nConnection: close\r\n\r\n';

/** A request for an address as it stands: nothing is escaped or made whole. */
export function get(target: string, headers = '', method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\n${headers}${END}`;
}

/** Opens a connection of its own; a reset is an answer too, not a fault of the test. */
export function open(baseURL: string): Socket {
  const { hostname, port } = new URL(baseURL);
  return connect(Number(port), hostname).on('error', () => {});
}

/** Sends bytes (one a character) and collects what comes back. */
export function exchange(
  baseURL: string,
  request: string | Buffer,
  patience = 5000,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const started = Date.now();
    const socket = open(baseURL);
    const chunks: Buffer[] = [];
    const finish = (isClosed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parseAnswer(Buffer.concat(chunks)), isClosed, ms: Date.now() - started });
    };
    const timer = setTimeout(() => finish(false), patience);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => finish(true));
    socket.write(typeof request === 'string' ? Buffer.from(request, 'latin1') : request);
  });
}

/** The first answer in `bytes`. */
function parseAnswer(bytes: Buffer): Omit<RawAnswer, 'isClosed' | 'ms'> {
  const end = bytes.indexOf('\r\n\r\n');
  const [line = '', ...fields] = bytes.toString('latin1', 0, Math.max(end, 0)).split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
    }),
  );
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0);
  return { status, headers, body: end < 0 ? '' : bytes.toString('utf8', end + 4), all: bytes };
}

/** The answers of a pipeline, each of which says how long it is. */
export function parseAnswers(bytes: Buffer): Omit<RawAnswer, 'isClosed' | 'ms'>[] {
  const answers: Omit<RawAnswer, 'isClosed' | 'ms'>[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) break;
    const length = Number(parseAnswer(rest).headers['content-length'] ?? 0);
    const whole = rest.subarray(0, end + 4 + length);
    answers.push(parseAnswer(whole));
    rest = rest.subarray(whole.length);
  }
  return answers;
}
