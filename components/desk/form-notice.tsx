import { getTranslations } from 'next-intl/server';
import messages from '@/messages/ar.json';

type Search = Partial<Record<'error' | 'done' | 'ms', string | string[]>>;

const errors = messages.Desk.errors;
const successes = messages.Desk.done;

/** What the form that was just sent led to; words that the address invents are not shown. */
export async function FormNotice({ search }: { search: Search }) {
  const t = await getTranslations('Desk');
  const { error, done, ms } = search;
  if (typeof error === 'string' && Object.hasOwn(errors, error)) {
    return (
      <p
        role="alert"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the page was asked for by a form, and this is its answer.
        autoFocus
        className="border-s-4 border-accent bg-tint px-4 py-3"
      >
        {t(`errors.${error as keyof typeof errors}`)}
      </p>
    );
  }
  if (typeof done === 'string' && Object.hasOwn(successes, done)) {
    return (
      <p
        role="status"
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: the page was asked for by a form, and this is its answer.
        autoFocus
        className="border-s-4 border-link bg-surface px-4 py-3"
      >
        {t(`done.${done as keyof typeof successes}`)}
        {typeof ms === 'string' && /^\d{1,6}$/.test(ms) && (
          <> {t('shownAfter', { seconds: (Number(ms) / 1000).toFixed(1) })}</>
        )}
      </p>
    );
  }
  return null;
}
