import { getTranslations } from 'next-intl/server';
import { type Locale, otherLocale } from '@/i18n/locales';
import { formatDate, formatTime } from '@/lib/dates';
import { deskPaths } from '@/lib/desk/desk-paths';
import { previewOf } from '@/lib/desk/preview/preview-of';
import type { Draft } from '@/lib/desk/stories/draft-store';
import { DoorPage } from './door-page';
import { PreviewArticle } from './preview-article';

type Props = { locale: Locale; token: string; expiresAt: Date; draft: Draft };

/** A shared draft as readers would see it, under a line that says what it is. */
export async function SharedStory({ locale, token, expiresAt, draft }: Props) {
  const t = await getTranslations('Desk.preview.shared');
  const until = expiresAt.toISOString();
  const { article, hero } = await previewOf(locale, draft);
  const hrefs = { ar: deskPaths.shared('ar', token), en: deskPaths.shared('en', token) };
  if (!article)
    return (
      <DoorPage locale={locale} title={t('title')} otherHref={hrefs[otherLocale(locale)]}>
        <p>{t('noText')}</p>
      </DoorPage>
    );

  return (
    <>
      <p className="border-b-2 border-accent bg-tint px-4 py-2 text-center font-headline text-sm sm:px-6">
        {t('notice', { date: formatDate(locale, until), time: formatTime(locale, until) })}
      </p>
      <PreviewArticle article={article} hero={hero} hrefs={hrefs} />
    </>
  );
}
