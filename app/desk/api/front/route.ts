import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';
import { shownAnswer } from '@/lib/desk/http/shown-answer';
import { listSections } from '@/lib/taxonomies';

/** Publishes what was chosen for the front page. */
export const POST = formRoute('/desk/api/front', async (request) => {
  const { desk, account, locale, field, fields } = request;
  if (!account) return goTo(deskPaths.signIn(locale));
  const { front } = await desk.stories();
  const picks = (await listSections(locale))
    .map(({ slug }) => ({ section: slug, stories: fields(`picks.${slug}`) }))
    .filter(({ stories }) => stories.length > 0);
  const choice = { lead: field('lead') || undefined, secondary: fields('secondary'), picks };
  const shown = await front.publish(account, field('version'), choice);
  return shownAnswer(deskPaths.front(locale), 'front', shown);
});
