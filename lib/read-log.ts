import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** The files of the store that one render read: the hash of each, and its content. */
export type ReadLog = Map<string, { hash: string; value: unknown }>;

/** Next bundles this module for itself: both copies meet at one global place. */
const place = globalThis as { [key: symbol]: AsyncLocalStorage<ReadLog> | undefined };
const KEY = Symbol.for('midad.reads');

function storage(): AsyncLocalStorage<ReadLog> {
  place[KEY] ??= new AsyncLocalStorage<ReadLog>();
  return place[KEY];
}

/** Runs a render and notes in `log` which files of the store it reads. */
export function logReads<Result>(log: ReadLog, render: () => Result): Result {
  return storage().run(log, render);
}

export function currentReads(): ReadLog | undefined {
  return storage().getStore();
}

/** Names the bytes of a file of the store; a file that is not there has a name too. */
export function hashOf(bytes: Uint8Array | undefined): string {
  return bytes ? createHash('sha1').update(bytes).digest('base64url').slice(0, 20) : '-';
}
