import { imageRoute } from '@/lib/desk/http/image-route';
import { mediaAnswer } from '@/lib/desk/http/media-answer';

/** Takes one image, sent as it is, into the library. */
export const POST = imageRoute('/desk/api/media', async ({ desk, account, bytes }) => {
  const media = await desk.media();
  return mediaAnswer(await media.upload(account, bytes));
});
