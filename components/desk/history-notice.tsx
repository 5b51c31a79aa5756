import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { Draft } from '@/lib/desk/stories/draft-store';

type Props = { locale: Locale; slug: string; title: string; draft?: Draft };

/** Which story the versions are of, and who works on it now. */
export async function HistoryNotice({ locale, slug, title, draft }: Props) {
  const t = await getTranslations('Desk');

  return (
    <div className="grid gap-3">
      <p lang="ar" dir="rtl" className="text-start font-headline text-xl font-semibold">
        {title}
      </p>
      <p>
        <a href={deskPaths.published(locale, slug)} className="py-1 text-link underline">
          {t('history.back')}
        </a>
      </p>
      {draft && (
        <p className="border-s-4 border-link bg-surface px-4 py-3">
          {t.rich('history.draftExists', { name: () => <bdi>{draft.facts.owner.name}</bdi> })}{' '}
          <a href={deskPaths.story(locale, draft.id)} className="text-link underline">
            {t('published.openDraft')}
          </a>
        </p>
      )}
      <p className="text-base text-muted">
        {t('history.restoreHelp')} {t('history.zone')}
      </p>
    </div>
  );
}
