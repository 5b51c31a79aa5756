import { filesOf } from '@/lib/desk/http/draft-body';
import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

/** Checks texts that are not saved yet, and keeps them for this person's preview. */
export const POST = jsonRoute('/desk/api/draft/check', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const draft = await stories.read(account, textOf(body, 'id'));
  const files = filesOf(body);
  const { id, version } = draft;
  desk.workingTexts.remember({ draft: id, person: account.id, version }, files);
  return { problems: await stories.check(draft, files) };
});
