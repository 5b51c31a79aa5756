import { isLocale } from '@/i18n/locales';
import { draftAnswer } from '@/lib/desk/http/draft-body';
import { BadRequestError, jsonRoute, textOf } from '@/lib/desk/http/json-route';

/** A new remark (`text`, and the `quote` it is about), or `comment` and whether it `isDone`. */
export const POST = jsonRoute('/desk/api/draft/comment', async ({ desk, account, body }) => {
  const stories = await desk.stories();
  const id = textOf(body, 'id');
  if (body.comment !== undefined)
    return draftAnswer(
      await stories.markComment(account, id, textOf(body, 'comment'), body.isDone === true),
    );
  const locale = textOf(body, 'locale');
  if (locale !== '' && !isLocale(locale)) throw new BadRequestError();
  const remark = {
    // Whatever fits into a request: the desk says in words how long a remark may be.
    text: textOf(body, 'text', Number.POSITIVE_INFINITY),
    quote: textOf(body, 'quote', Number.POSITIVE_INFINITY),
    locale: locale === '' ? undefined : locale,
  };
  return draftAnswer(await stories.comment(account, id, remark));
});
