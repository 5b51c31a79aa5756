import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { DoorPage } from '@/components/desk/door-page';
import { Field } from '@/components/desk/field';
import { FormNotice } from '@/components/desk/form-notice';
import { PhoneKey } from '@/components/desk/phone-key';
import { SubmitButton } from '@/components/desk/submit-button';
import { otherLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { readFlash } from '@/lib/desk/http/flash';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk');
  return { title: t('twoFactor.title') };
}

export default async function TwoFactorPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  await pageGuard('/desk/[locale]/two-factor', locale);
  const t = await getTranslations('Desk');
  const { secret } = await openDesk();
  const flash = readFlash((await headers()).get('cookie'), secret);
  const page = deskPaths.twoFactor(locale);

  return (
    <DoorPage
      locale={locale}
      title={t('twoFactor.title')}
      otherHref={deskPaths.twoFactor(otherLocale(locale))}
    >
      <FormNotice search={await searchParams} />
      {flash && 'totpUri' in flash ? (
        <>
          <PhoneKey uri={flash.totpUri} backupCodes={flash.backupCodes} />
          <DeskForm name="two-factor" locale={locale} page={page} className="grid gap-5">
            <Field label={t('twoFactor.label')} name="code" autoComplete="one-time-code" isLatin />
            <SubmitButton>{t('twoFactor.submit')}</SubmitButton>
          </DeskForm>
        </>
      ) : (
        <DeskForm name="two-factor" locale={locale} page={page} className="grid gap-5">
          <p>{t('twoFactor.start')}</p>
          <Field
            label={t('password')}
            name="password"
            type="password"
            autoComplete="current-password"
          />
          <SubmitButton>{t('twoFactor.startSubmit')}</SubmitButton>
        </DeskForm>
      )}
    </DoorPage>
  );
}
