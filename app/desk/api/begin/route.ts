import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/begin', async ({ desk, account, locale, field }) => {
  if (!account) return goTo(deskPaths.signIn(locale));
  const stories = await desk.stories();
  const wish = { slug: field('slug').trim(), section: field('section'), title: field('title') };
  const { id } = await stories.begin(account, wish);
  return goTo(deskPaths.story(locale, id));
});
