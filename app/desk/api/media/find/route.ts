import { jsonRoute, textOf } from '@/lib/desk/http/json-route';
import { mediaAnswer } from '@/lib/desk/http/media-answer';

/** One page of the library for the editor's picker. */
export const POST = jsonRoute('/desk/api/media/find', async ({ desk, body }) => {
  const media = await desk.media();
  const page = Number.isInteger(body.page) ? Number(body.page) : 1;
  const { items, total, pages } = await media.list({ text: textOf(body, 'text'), page });
  return { items: items.map(mediaAnswer), total, pages };
});
