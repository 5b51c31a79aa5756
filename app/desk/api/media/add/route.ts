import { deskPaths } from '@/lib/desk/desk-paths';
import { goTo } from '@/lib/desk/http/form-route';
import { uploadForm } from '@/lib/desk/http/upload-form';

/** As `/desk/api/media`, from a form: its next page asks what is to be seen on the image. */
export const POST = uploadForm('/desk/api/media/add', async ({ desk, account, locale, image }) => {
  const media = await desk.media();
  const { id } = await media.upload(account, image);
  return goTo(`${deskPaths.mediaItem(locale, id)}?done=uploaded`);
});
