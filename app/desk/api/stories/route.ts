import { jsonRoute, textOf } from '@/lib/desk/http/json-route';
import { foundStories, headlinesOf } from '@/lib/desk/list/found-stories';

/** Stories that have these words (`text`), or the headlines of those named (`slugs`). */
export const POST = jsonRoute('/desk/api/stories', async ({ desk, body }) =>
  Array.isArray(body.slugs)
    ? { headlines: await headlinesOf(desk.list, body.slugs) }
    : { stories: await foundStories(desk.list, textOf(body, 'text')) },
);
