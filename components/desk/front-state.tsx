import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type FrontWork, frontAddress } from '@/lib/desk/http/front-search';
import { paths } from '@/lib/paths';

type Props = {
  locale: Locale;
  work: FrontWork;
  /** The version that is published now. */
  published: string;
  isChanged: boolean;
};

/** Whether the choice is what readers see, and the ways back and on. */
export async function FrontState({ locale, work, published, isChanged }: Props) {
  const t = await getTranslations('Desk.front');
  const base = deskPaths.front(locale);
  const isStale = work.version !== published;
  const link = 'py-1 text-link underline';

  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-base">
      {isStale ? (
        <p className="font-semibold text-accent">{t('stale')}</p>
      ) : (
        <p className="text-muted">{t(isChanged ? 'changed' : 'unchanged')}</p>
      )}
      {(isStale || isChanged) && (
        <a href={base} className={link}>
          {t('reset')}
        </a>
      )}
      {isStale && (
        <a href={frontAddress(base, { ...work, version: published })} className={link}>
          {t('rebase')}
        </a>
      )}
      <a href={paths.home(locale)} className={link}>
        {t('visit')}
      </a>
    </div>
  );
}
