import { diffArrays } from 'diff';

/** A run of words that both versions have, or only the older (`removed`) or newer (`added`) one. */
export type WordRun = { kind: 'same' | 'added' | 'removed'; text: string };

/** A word with its marks and joiners; space; any other character by itself. */
const TOKEN = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+|\s+|[\s\S]/gu;
/** Texts that have less in common are two texts: comparing them word by word takes minutes, and tells nothing. */
export const MOST_CHANGES = 3000;

/** What changed between two texts, word by word. Joined, the runs of a version are that version. */
export function diffWords(before: string, after: string, most = MOST_CHANGES): WordRun[] {
  const [was, now] = [tokens(before), tokens(after)];
  const changes = diffArrays(was, now, { maxEditLength: most });
  if (!changes) return runsOf(before, after);
  return joinNeighbours(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Changes with nothing but space between them are one change: else a new sentence is a row of crumbs. */
function joinNeighbours(runs: WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  let changes: WordRun[] = [];
  for (const [index, run] of runs.entries()) {
    const isBetween = /^\s+$/.test(run.text) && changes.length > 0 && index + 1 < runs.length;
    if (run.kind !== 'same' || isBetween) changes.push(run);
    else {
      joined.push(...asOne(changes), run);
      changes = [];
    }
  }
  return [...joined, ...asOne(changes)];
}

function asOne(runs: WordRun[]): WordRun[] {
  const side = (other: 'added' | 'removed') =>
    runs.map(({ kind, text }) => (kind === other ? '' : text)).join('');
  const [gone, come] = [side('added'), side('removed')];
  return gone.trim() && come.trim() ? runsOf(gone, come) : runs;
}

function runsOf(removed: string, added: string): WordRun[] {
  const runs: WordRun[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return runs.filter(({ text }) => text !== '');
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
