import { isLocale } from '@/i18n/locales';
import { draftAnswer } from '@/lib/desk/http/draft-body';
import { jsonRoute, textOf } from '@/lib/desk/http/json-route';

/** A new remark (`text`, and the `quote` it is about), or `comment` and whether it `isDone`. */
export const POST = jsonRoute('/desk/api/draft/comment', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const id = textOf(body, 'id');
  if (body.comment !== undefined)
    return draftAnswer(
      await stories.markComment(account, id, textOf(body, 'comment'), body.isDone === true),
    );
  const locale = textOf(body, 'locale');
  const remark = {
    text: textOf(body, 'text', 10_000),
    quote: textOf(body, 'quote', 2000),
    locale: isLocale(locale) ? locale : undefined,
  };
  return draftAnswer(await stories.comment(account, id, remark));
});
