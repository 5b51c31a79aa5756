/** Whether two values of front matter are the same, the order of their keys included. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
