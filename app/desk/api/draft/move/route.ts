import { draftAnswer } from '@/lib/desk/http/draft-body';
import { BadRequestError, jsonRoute, textOf } from '@/lib/desk/http/json-route';
import { isStep } from '@/lib/desk/stories/draft-steps';

export const POST = jsonRoute('/desk/api/draft/move', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const state = textOf(body, 'state');
  if (!isStep(state)) throw new BadRequestError();
  return draftAnswer(
    await stories.move(account, textOf(body, 'id'), textOf(body, 'version'), state),
  );
});
