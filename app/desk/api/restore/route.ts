import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/restore', async ({ desk, account, locale, field }) => {
  if (!account) return goTo(deskPaths.signIn(locale));
  const { published } = await desk.stories();
  const { id } = await published.restore(account, field('slug'), field('commit'));
  return goTo(deskPaths.story(locale, id));
});
