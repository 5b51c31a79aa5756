/** Which message says why an account's endpoint refused what was typed: that it was wrong, or tried too often. */
export function authRefusal<Wrong extends string>(
  { status }: Response,
  wrong: Wrong,
): Wrong | 'too-often' {
  return status === 429 ? 'too-often' : wrong;
}
