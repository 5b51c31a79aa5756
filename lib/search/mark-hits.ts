import { searchWords } from './arabic';
import { termsOf } from './stems';

/** A piece of a text, and whether it is what was looked for. */
export type TextRun = { text: string; isHit: boolean };

/** A word as it is written, with vowel signs and joiners. */
const WRITTEN = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+/gu;
const EXCERPT = 220;

/** A text with the words marked that hold one of these terms; words are never cut. */
export function markHits(text: string, terms: ReadonlySet<string>): TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WRITTEN)) {
    if (!isHit(word, terms)) continue;
    if (index > end) runs.push({ text: text.slice(end, index), isHit: false });
    runs.push({ text: word, isHit: true });
    end = index + word.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isHit: false });
  return runs;
}

/** The part of a long text that holds the most of what was looked for; undefined if it holds nothing. */
export function excerpt(text: string, terms: ReadonlySet<string>): string | undefined {
  const words = [...text.matchAll(WRITTEN)].map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
    isHit: isHit(word, terms),
  }));
  const hits = words.filter((word) => word.isHit);
  const inWindow = (from: number) =>
    hits.filter(({ index, end }) => index >= from && end <= from + EXCERPT).length;
  const best = hits.reduce<{ index: number; count: number } | undefined>((known, { index }) => {
    const count = inWindow(index);
    return known && known.count >= count ? known : { index, count };
  }, undefined);
  if (!best) return undefined;
  // A few words before it, so that it reads as a sentence.
  const first = words.find(({ index }) => index >= best.index - EXCERPT / 4) ?? words[0];
  const from = first?.index ?? 0;
  const last = words.findLast(({ end }) => end <= from + EXCERPT);
  const to = last && last.end > best.index ? last.end : from + EXCERPT;
  const isWhole = to >= (words.at(-1)?.end ?? 0);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${isWhole ? '' : '…'}`;
}

function isHit(written: string, terms: ReadonlySet<string>): boolean {
  return termsAsWritten(written).some((term) => terms.has(term));
}

/** Words repeat: most of a story's are among the last thousands. */
const CACHED = 10_000;
const cached = new Map<string, readonly string[]>();

function termsAsWritten(written: string): readonly string[] {
  const known = cached.get(written);
  if (known) return known;
  const terms = searchWords(written).flatMap(termsOf);
  if (cached.size >= CACHED) cached.clear();
  cached.set(written, terms);
  return terms;
}
