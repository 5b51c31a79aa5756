import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/open', async ({ desk, account, locale, field }) => {
  if (!account) return goTo(deskPaths.signIn(locale));
  const stories = await desk.stories();
  const { id } = await stories.open(account, field('slug'));
  return goTo(deskPaths.story(locale, id));
});
