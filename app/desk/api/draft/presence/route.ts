import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

/** Notes that somebody has a draft open; who else has, and where the draft stands. With `leave`: is gone. */
export const POST = jsonRoute('/desk/api/draft/presence', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const { id, version, facts } = await stories.read(account, textOf(body, 'id'));
  if (body.leave === true) {
    await desk.presence.leave(id, account);
    return { people: [] };
  }
  const others = await desk.presence.arrive(id, account);
  const { state, comments } = facts;
  return {
    people: others.map((name) => ({ name })),
    version,
    state,
    comments: comments.length,
  };
});
