import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** A part of a page that is chosen from much more than it shows, such as related stories. */
export type Derived = {
  /** Tells what to choose again: `related ar <slug>`. */
  key: string;
  hash: string;
  /** The files of the store that they were chosen from. */
  files: string[];
};

/** What one render read: each file of the store with its hash and content, and what it derived. */
export type ReadLog = {
  files: Map<string, { hash: string; value: unknown }>;
  derived: Derived[];
  /** The moment, in milliseconds since 1970, from which on what was made is no longer true. */
  until?: number;
};

/** Next bundles this module for itself: both copies meet at one global place. */
const place = globalThis as { [key: symbol]: AsyncLocalStorage<ReadLog> | undefined };
const KEY = Symbol.for('midad.reads');

function storage(): AsyncLocalStorage<ReadLog> {
  place[KEY] ??= new AsyncLocalStorage<ReadLog>();
  return place[KEY];
}

export function newReadLog(): ReadLog {
  return { files: new Map(), derived: [] };
}

/** Runs a render and notes in `log` which files of the store it reads. */
export function logReads<Result>(log: ReadLog, render: () => Result): Result {
  return storage().run(log, render);
}

export function currentReads(): ReadLog | undefined {
  return storage().getStore();
}

/**
 * Chooses stories from long lists. The page depends on what was chosen, not on all that it was chosen
 * from: else every new story would make every page again.
 */
export async function derive<Chosen>(key: string, choose: () => Promise<Chosen>): Promise<Chosen> {
  const log = currentReads();
  if (!log) return choose();
  const own = newReadLog();
  const chosen = await logReads(own, choose);
  log.derived.push({ key, hash: hashOfChoice(chosen), files: [...own.files.keys()] });
  return chosen;
}

/**
 * Says that what is being made is true only until a moment, although nothing in the store changes: the
 * earliest such moment counts.
 */
export function goodUntil(moment: number): void {
  const log = currentReads();
  if (log) log.until = Math.min(log.until ?? Number.POSITIVE_INFINITY, moment);
}

export function hashOfChoice(chosen: unknown): string {
  return hashOf(Buffer.from(JSON.stringify(chosen)));
}

/** Names the bytes of a file of the store; a file that is not there has a name too. */
export function hashOf(bytes: Uint8Array | undefined): string {
  return bytes ? createHash('sha1').update(bytes).digest('base64url').slice(0, 20) : '-';
}
