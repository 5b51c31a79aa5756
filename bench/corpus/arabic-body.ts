import { headline, sentence } from './arabic-sentence';
import { drawName, type Voice } from './arabic-voice';
import { personAt } from './people';
import { between, chance } from './random';

/** What a body is made of besides chance: its first sentence and the story it links to. */
type Parts = { lead: string; readAlso: string | undefined };

/** An Arabic body of 400 to 1,200 words with two to five different headings. */
export function arabicBody(voice: Voice, { lead, readAlso }: Parts): string {
  const { random } = voice;
  const goal = between(random, 410, 1120);
  const headings = uniqueHeadings(voice, between(random, 2, 5));
  const blocks = [`${lead} ${paragraph(voice)}`];
  let count = wordCount(blocks[0] as string);
  const add = (block: string) => {
    blocks.push(block);
    count += wordCount(block);
  };
  for (const [index, heading] of headings.entries()) {
    add(`## ${heading}`);
    do add(paragraph(voice));
    while (count < (goal * (index + 1)) / headings.length);
    if (index === 0 && readAlso) blocks.push(`<ReadAlso slug="${readAlso}" />`);
    if (index < 2 && chance(random, 0.3)) add(quotation(voice));
  }
  return blocks.join('\n\n');
}

function paragraph(voice: Voice): string {
  const length = between(voice.random, 2, 4);
  return Array.from({ length }, () => sentence(voice)).join(' ');
}

function uniqueHeadings(voice: Voice, count: number): string[] {
  const headings = new Set<string>();
  while (headings.size < count) headings.add(headline(voice, between(voice.random, 2, 5)));
  return [...headings];
}

function quotation(voice: Voice): string {
  if (chance(voice.random, 0.5)) return `> ${sentence(voice)}`;
  const given = personAt(between(voice.random, 0, 197)).ar.split(' ')[0];
  const speaker = `${given} ${drawName(voice)}`;
  return `<Quote speaker="${speaker}">\n\n${sentence(voice)}\n\n</Quote>`;
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
