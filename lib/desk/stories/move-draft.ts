import { signatureOf } from '../accounts/account';
import type { Person } from '../accounts/permissions';
import { allowDraft } from './allow';
import type { StoryPlaces } from './commit-changes';
import { DeskError } from './desk-error';
import { withoutApproval } from './draft-facts';
import { draftSteps, type Step } from './draft-steps';
import type { Draft } from './draft-store';

/** Submits, sends back or approves a draft as it was seen, in `version`; throws a `DeskError` if that may not be. */
export async function moveDraft(
  { drafts }: StoryPlaces,
  person: Person,
  { id, version }: { id: string; version: string },
  state: Step,
): Promise<Draft> {
  const draft = await drafts.read(id);
  const { from, action } = draftSteps[state];
  allowDraft(person, action, draft);
  await drafts.refuseOther(draft, version);
  if (!from.includes(draft.facts.state)) throw new DeskError('not-ready');
  const approvedBy = state === 'approved' ? signatureOf(person) : undefined;
  return drafts.amend(
    id,
    person,
    state,
    (facts) => {
      const kept = state === 'changes-requested' ? withoutApproval(facts) : facts;
      return { ...kept, state, approvedBy };
    },
    version,
  );
}
