import { getTranslations } from 'next-intl/server';
import { type Locale, otherLocale } from '@/i18n/locales';
import { formatDate, formatTime } from '@/lib/dates';
import { deskPaths } from '@/lib/desk/desk-paths';
import { DeskForm } from './desk-form';
import { DoorPage } from './door-page';
import { SubmitButton } from './submit-button';

type Props = { locale: Locale; token: string; expiresAt: Date };

/** Before a shared draft: one button, because only a form may use its link up. */
export async function SharedDoor({ locale, token, expiresAt }: Props) {
  const t = await getTranslations('Desk.preview.shared');
  const until = expiresAt.toISOString();

  return (
    <DoorPage
      locale={locale}
      title={t('title')}
      otherHref={deskPaths.shared(otherLocale(locale), token)}
    >
      <p>{t('door', { date: formatDate(locale, until), time: formatTime(locale, until) })}</p>
      <DeskForm name="shared" locale={locale} page={deskPaths.shared(locale, token)}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t('open')}</SubmitButton>
      </DeskForm>
    </DoorPage>
  );
}
