import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';
import { shownAnswer } from '@/lib/desk/http/shown-answer';

export const POST = formRoute('/desk/api/rename', async ({ desk, account, locale, field }) => {
  if (!account) return goTo(deskPaths.signIn(locale));
  const to = field('to').trim();
  const { published } = await desk.stories();
  const shown = await published.rename(account, field('slug'), to);
  return shownAnswer(deskPaths.published(locale, to), 'renamed', shown);
});
