import {
  type FrontChoice,
  type FrontPlace,
  isFrontPlace,
  roomIn,
  storiesIn,
  withStories,
} from './front-choice';

/** One change of a choice: what a button of the page says. `move` goes from one place in a list to another. */
export type FrontStep =
  | { kind: 'up' | 'down' | 'remove'; place: FrontPlace; index: number }
  | { kind: 'move'; place: FrontPlace; index: number; to: number }
  | { kind: 'add'; place: FrontPlace; slug: string };

/** `up:secondary:2` as a step; undefined for anything that no button says. */
export function parseStep(said: string): FrontStep | undefined {
  const [kind, place = '', argument = '', to = ''] = said.split(':');
  if (!isFrontPlace(place)) return undefined;
  if (kind === 'add') return { kind, place, slug: argument };
  const index = Number(argument);
  if (!/^\d{1,2}$/.test(argument)) return undefined;
  if (kind === 'up' || kind === 'down' || kind === 'remove') return { kind, place, index };
  const isMove = kind === 'move' && /^\d{1,2}$/.test(to);
  return isMove ? { kind, place, index, to: Number(to) } : undefined;
}

/** A choice after a step; `isFull` if the place has no room for another story. */
export function takeStep(
  choice: FrontChoice,
  step: FrontStep,
): { choice: FrontChoice; isFull: boolean } {
  const { place } = step;
  const stories = storiesIn(choice, place);
  const done = (now: string[]) => ({ choice: withStories(choice, place, now), isFull: false });
  if (step.kind === 'add') {
    if (stories.includes(step.slug)) return { choice, isFull: false };
    if (place === 'lead') return done([step.slug]);
    if (stories.length >= roomIn(place)) return { choice, isFull: true };
    return done([...stories, step.slug]);
  }
  const slug = stories[step.index];
  if (slug === undefined) return { choice, isFull: false };
  const others = stories.filter((_, index) => index !== step.index);
  if (step.kind === 'remove') return done(others);
  const to = targetOf(step);
  return done([...others.slice(0, to), slug, ...others.slice(to)]);
}

function targetOf(step: Exclude<FrontStep, { kind: 'add' | 'remove' }>): number {
  if (step.kind === 'move') return step.to;
  return Math.max(0, step.kind === 'up' ? step.index - 1 : step.index + 1);
}
