import { diffArrays } from 'diff';

/** A run of words that both versions have, or only the older (`removed`) or newer (`added`) one. */
export type WordRun = { kind: 'same' | 'added' | 'removed'; text: string };

/** A word with its marks and joiners; space; any other character by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+|\s+|[\s\S]/gu;

/** What changed between two texts, word by word. Joined, the runs of a version are that version. */
export function diffWords(before: string, after: string): WordRun[] {
  return diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
