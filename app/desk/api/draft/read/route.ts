import { draftAnswer } from '@/lib/desk/http/draft-body';
import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

export const POST = jsonRoute('/desk/api/draft/read', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  return draftAnswer(await stories.read(account, textOf(body, 'id')));
});
