import { termsOf } from './stems';
import { tellingForms } from './stop-words';
import { eachWord, lettersOfTerm } from './written-words';

/** A piece of a text, and whether it is what was looked for. */
export type TextRun = { text: string; isHit: boolean };

const EXCERPT = 220;

type Word = { index: number; end: number };

/** A text with the words marked that hold one of these terms; words are never cut. */
export function markHits(text: string, terms: ReadonlySet<string>): TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const { index, end } of findHits(text, terms).hits) {
    if (index > from) runs.push({ text: text.slice(from, index), isHit: false });
    runs.push({ text: text.slice(index, end), isHit: true });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), isHit: false });
  return runs;
}

/** The part of a long text that holds the most of what was looked for; undefined if it holds nothing. */
export function excerpt(text: string, terms: ReadonlySet<string>): string | undefined {
  const { hits, starts, ends } = findHits(text, terms);
  const inWindow = (from: number) =>
    hits.filter(({ index, end }) => index >= from && end <= from + EXCERPT).length;
  const best = hits.reduce<{ index: number; count: number } | undefined>((known, { index }) => {
    const count = inWindow(index);
    return known && known.count >= count ? known : { index, count };
  }, undefined);
  if (!best) return undefined;
  // A few words before it, so that it reads as a sentence.
  const from = starts.find((index) => index >= best.index - EXCERPT / 4) ?? 0;
  const last = ends.findLast((end) => end <= from + EXCERPT);
  const to = last !== undefined && last > best.index ? last : from + EXCERPT;
  const isWhole = to >= (ends.at(-1) ?? 0);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${isWhole ? '' : '…'}`;
}

/** The words of a text by where they start and end, and those of them that hold a term. */
function findHits(text: string, terms: ReadonlySet<string>) {
  const wanted = [...terms].map(lettersOfTerm);
  const hits: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  eachWord(text, (index, end, letters) => {
    starts.push(index);
    ends.push(end);
    // A word has all letters of its stem: most words of a text are ruled out by that.
    const mayHit = wanted.some((own) => (own & ~letters) === 0);
    if (mayHit && isHit(text.slice(index, end), terms)) hits.push({ index, end });
  });
  return { hits, starts, ends };
}

function isHit(written: string, terms: ReadonlySet<string>): boolean {
  return tellingForms(written)
    .flatMap(termsOf)
    .some((term) => terms.has(term));
}
