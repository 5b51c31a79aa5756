const KEY = Symbol.for('midad.desk.turns');
const shared = globalThis as { [KEY]?: Map<string, Promise<unknown>> };

/**
 * Runs work that must not overlap, in the order in which it is asked for. Next packs the desk's routes apart:
 * their turns meet on globalThis.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  shared[KEY] ??= new Map();
  const turns = shared[KEY];
  const before = turns.get(name) ?? Promise.resolve();
  const own = before.catch(() => undefined).then(work);
  turns.set(name, own);
  return own.finally(() => {
    if (turns.get(name) === own) turns.delete(name);
  });
}
