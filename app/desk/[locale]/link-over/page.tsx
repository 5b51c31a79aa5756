import { getTranslations } from 'next-intl/server';
import { DoorPage } from '@/components/desk/door-page';
import { otherLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageLocale } from '@/lib/desk/http/page-guard';

export async function generateMetadata() {
  const t = await getTranslations('Desk.preview.shared');
  return { title: t('title') };
}

/** Where a link leads that was used, revoked or is too old: nobody is told which. proxy.ts gives it its status. */
export default async function LinkOverPage({ params }: DeskPageProps) {
  const locale = await pageLocale(params);
  const t = await getTranslations('Desk.preview.shared');

  return (
    <DoorPage
      locale={locale}
      title={t('title')}
      otherHref={deskPaths.linkOver(otherLocale(locale))}
    >
      <p>{t('invalid')}</p>
    </DoorPage>
  );
}
