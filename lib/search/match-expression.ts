import type { Match } from './search-query';

/** A match in the query language of FTS5. Terms and marks hold letters, digits, `_` and `-` only. */
export function matchExpression(match: Match): string {
  if ('term' in match) return quoted(match.term);
  if ('mark' in match) return quoted(match.mark);
  const [parts, joint] = 'all' in match ? [match.all, ' AND '] : [match.any, ' OR '];
  return `(${parts.map(matchExpression).join(joint)})`;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', '')}"`;
}
