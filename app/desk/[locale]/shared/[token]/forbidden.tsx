import { getLocale, getTranslations } from 'next-intl/server';
import { DoorPage } from '@/components/desk/door-page';
import { otherLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';

/** What a link shows that was used, revoked or is too old: nobody is told which. */
export default async function SharedForbidden() {
  const locale = await getLocale();
  const t = await getTranslations('Desk.preview.shared');

  return (
    <DoorPage locale={locale} title={t('title')} otherHref={deskPaths.signIn(otherLocale(locale))}>
      <p>{t('invalid')}</p>
    </DoorPage>
  );
}
