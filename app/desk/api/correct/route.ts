import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';
import { shownAnswer } from '@/lib/desk/http/shown-answer';

export const POST = formRoute('/desk/api/correct', async ({ desk, account, locale, field }) => {
  if (!account) return goTo(deskPaths.signIn(locale));
  const slug = field('slug');
  const { published } = await desk.stories();
  const wish = {
    text: field('text'),
    textEn: field('textEn'),
    find: field('find'),
    replace: field('replace'),
  };
  const shown = await published.correct(account, slug, wish);
  return shownAnswer(deskPaths.published(locale, slug), 'corrected', shown);
});
