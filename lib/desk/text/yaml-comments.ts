import { CST, Lexer } from 'yaml';

/** The comments of a YAML text, in its order. */
function yamlComments(text: string): string[] {
  const comments: string[] = [];
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== CST.SCALAR) comments.push(token);
    before = token;
  }
  return comments;
}

/** Whether a YAML text has every comment of another one. */
export function hasCommentsOf(text: string, other: string): boolean {
  const left = yamlComments(text);
  return yamlComments(other).every((comment) => {
    const index = left.indexOf(comment);
    return index >= 0 && left.splice(index, 1).length > 0;
  });
}
