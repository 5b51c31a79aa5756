/** A file of front matter and body, in the layout of the sample stories. */
export function frontMatter(lines: string[], body: string): string {
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A field of text; the made texts hold no apostrophes. */
export function textLine(name: string, text: string): string {
  return `${name}: '${text}'`;
}

/** A field that is a list of texts. */
export function textList(name: string, texts: string[]): string[] {
  return [`${name}:`, ...texts.map((text) => `  - '${text}'`)];
}
