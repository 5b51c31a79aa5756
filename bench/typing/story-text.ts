import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Paragraphs and headings of the corpus, together so many characters; no components. */
export function storyText(content: string, characters: number): string {
  const all = readdirSync(path.join(content, 'articles'), { recursive: true, encoding: 'utf8' });
  const files = all.filter((file) => file.endsWith('ar.mdx')).sort();
  let text = '';
  for (const file of files) {
    const body = readFileSync(path.join(content, 'articles', file), 'utf8')
      .split(/^---$/m)
      .slice(2)
      .join('');
    const blocks = body.split('\n\n').filter((block) => block.trim() && !/[<>{}]/.test(block));
    for (const block of blocks) {
      text += `${block.trim()}\n\n`;
      if (text.length >= characters) return text;
    }
  }
  throw new Error(`The corpus in ${content} has less than ${characters} characters.`);
}
