import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests that may wait on one connection for the answers before them. */
const MOST_WAITING = 100;

const waiting = new WeakMap<Socket, number>();

/**
 * Ends a connection on which too many requests wait. Node makes all answers of a pipeline at once,
 * also for a reader who takes none of them: 10,000 requests for a page in 330 kB became 2 GB.
 */
export function isCrowded({ socket }: IncomingMessage, outgoing: ServerResponse): boolean {
  // An answer that has its connection waits for no other.
  if (outgoing.socket) return false;
  const count = (waiting.get(socket) ?? 0) + 1;
  if (count > MOST_WAITING) {
    socket.destroy();
    return true;
  }
  waiting.set(socket, count);
  outgoing.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
  return false;
}
