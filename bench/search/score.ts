import type { GoldQuery } from './gold';

/**
 * Of one query: the share of relevant stories among the first twenty results, whether one is among the first
 * five, and the share of the first five (or of all that there are) that are relevant.
 */
export type Score = { recall: number; hit: number; precision: number };

const FIRST = 5;

export function scoreOf({ relevant }: GoldQuery, found: string[]): Score {
  const right = found.filter((slug) => relevant.includes(slug));
  const first = found.slice(0, FIRST);
  const rightFirst = first.filter((slug) => relevant.includes(slug)).length;
  return {
    recall: right.length / relevant.length,
    hit: rightFirst > 0 ? 1 : 0,
    precision: first.length === 0 ? 0 : rightFirst / Math.min(FIRST, Math.max(first.length, 1)),
  };
}

export function meanOf(scores: Score[], key: keyof Score): number {
  return scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
}
