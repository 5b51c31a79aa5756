const last = new Map<string, Promise<unknown>>();

/** Does something after everything that was asked for under the same name before; a failure stops nobody. */
export function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const before = last.get(name) ?? Promise.resolve();
  const own = before.then(work, work);
  last.set(name, own);
  const forget = () => {
    if (last.get(name) === own) last.delete(name);
  };
  own.then(forget, forget);
  return own;
}
