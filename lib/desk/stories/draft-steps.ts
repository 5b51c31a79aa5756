import type { Action } from '../accounts/permissions';
import type { DraftState } from './draft-facts';

/** From which states a draft may come into another. */
export const draftSteps: Record<
  Exclude<DraftState, 'writing'>,
  { from: DraftState[]; action: Action }
> = {
  submitted: { from: ['writing', 'changes-requested'], action: 'story.submit' },
  'changes-requested': { from: ['submitted', 'approved'], action: 'story.review' },
  approved: { from: ['submitted', 'writing', 'changes-requested'], action: 'story.review' },
};

export type Step = keyof typeof draftSteps;

export function isStep(state: string): state is Step {
  return Object.hasOwn(draftSteps, state);
}
