import { jsonRoute, textOf } from '@/lib/desk/http/json-route';
import { foundStories } from '@/lib/desk/list/found-stories';

export const POST = jsonRoute('/desk/api/stories', async ({ desk, body }) => ({
  stories: await foundStories(desk.list, textOf(body, 'text')),
}));
