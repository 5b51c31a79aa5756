import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';
import { typedDescription } from '@/lib/desk/http/typed-description';
import { describeImage } from '@/lib/desk/media/describe-image';

export const POST = formRoute(
  '/desk/api/media/describe',
  async ({ desk, account, locale, field }) => {
    if (!account) return goTo(deskPaths.signIn(locale));
    const media = await desk.media();
    const [id, version, description] = [field('id'), field('version'), typedDescription(field)];
    try {
      await describeImage(media, account, { id, version, description });
    } catch (error) {
      media.refused.keep(account.id, id, description);
      throw error;
    }
    return goTo(`${deskPaths.mediaItem(locale, id)}?done=described`);
  },
);
