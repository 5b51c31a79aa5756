import { diffArrays } from 'diff';
import { diffWords, MOST_CHANGES, type WordRun } from './diff-words';

/** Paragraphs that both versions have, or one place where they differ. */
export type BodyPart = { kind: 'same'; blocks: string[] } | { kind: 'changed'; runs: WordRun[] };

/** What changed between two texts that are given as their paragraphs: paragraph by paragraph, then word by word. */
export function diffBlocks(before: string[], after: string[], most = MOST_CHANGES): BodyPart[] {
  const parts: BodyPart[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = () => {
    if (gone.length + come.length === 0) return;
    parts.push({ kind: 'changed', runs: diffWords(gone.join('\n\n'), come.join('\n\n'), most) });
    [gone, come] = [[], []];
  };
  const changes = diffArrays(before, after, { maxEditLength: most });
  if (!changes) [gone, come] = [before, after];
  for (const { added, removed, value } of changes ?? []) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      flush();
      parts.push({ kind: 'same', blocks: value });
    }
  }
  flush();
  return parts;
}
