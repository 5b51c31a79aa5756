import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';
import { shownAnswer } from '@/lib/desk/http/shown-answer';

/** Takes a story away from readers; `way` says whether its address leads to another one. */
export const POST = formRoute('/desk/api/unpublish', async ({ desk, account, locale, field }) => {
  if (!account) return goTo(deskPaths.signIn(locale));
  const slug = field('slug');
  const { published } = await desk.stories();
  const wish = field('way') === 'redirect' ? { to: field('to').trim() } : {};
  const shown = await published.unpublish(account, slug, wish);
  return shownAnswer(deskPaths.published(locale, slug), 'unpublished', shown);
});
