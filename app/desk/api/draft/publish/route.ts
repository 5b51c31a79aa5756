import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

export const POST = jsonRoute('/desk/api/draft/publish', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const published = await stories.publish(account, textOf(body, 'id'), textOf(body, 'version'));
  const { commit, ms, problems } = published;
  return { commit, ms, problems };
});
