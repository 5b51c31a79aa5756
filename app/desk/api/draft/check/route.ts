import { filesOf } from '@/lib/desk/http/draft-body';
import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

export const POST = jsonRoute('/desk/api/draft/check', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const draft = await stories.read(account, textOf(body, 'id'));
  return { problems: await stories.check(draft, filesOf(body)) };
});
