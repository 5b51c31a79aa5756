import { draftAnswer, filesOf } from '@/lib/desk/http/draft-body';
import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

export const POST = jsonRoute('/desk/api/draft/save', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const [id, version] = [textOf(body, 'id'), textOf(body, 'version')];
  return draftAnswer(await stories.save(account, id, version, filesOf(body)));
});
