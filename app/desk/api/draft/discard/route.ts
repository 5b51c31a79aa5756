import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

export const POST = jsonRoute('/desk/api/draft/discard', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  await stories.discard(account, textOf(body, 'id'), textOf(body, 'version'));
  return {};
});
