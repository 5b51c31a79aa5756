import { draftAnswer } from '@/lib/desk/http/draft-body';
import { BadRequestError, jsonRoute, textOf } from '@/lib/desk/http/json-route';
import { fromZonedInput } from '@/lib/desk/zoned-time';

/** Times as date fields of the newsroom's zone give them; empty: none. */
export const POST = jsonRoute('/desk/api/draft/plan', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const timeOf = (name: string) => {
    const value = textOf(body, name);
    const at = fromZonedInput(value);
    if (value !== '' && !at) throw new BadRequestError('bad-time');
    return at;
  };
  const wish = { at: timeOf('at'), embargoUntil: timeOf('embargoUntil') };
  return draftAnswer(
    await stories.plan(account, textOf(body, 'id'), textOf(body, 'version'), wish),
  );
});
