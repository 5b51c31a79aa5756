import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { DoorPage } from '@/components/desk/door-page';
import { Field } from '@/components/desk/field';
import { FormNotice } from '@/components/desk/form-notice';
import { SubmitButton } from '@/components/desk/submit-button';
import { otherLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageLocale } from '@/lib/desk/http/page-guard';

export async function generateMetadata() {
  const t = await getTranslations('Desk');
  return { title: t('signIn.title') };
}

export default async function SignInPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const t = await getTranslations('Desk');

  return (
    <DoorPage
      locale={locale}
      title={t('signIn.title')}
      otherHref={deskPaths.signIn(otherLocale(locale))}
    >
      <FormNotice search={await searchParams} />
      <DeskForm
        name="sign-in"
        locale={locale}
        page={deskPaths.signIn(locale)}
        className="grid gap-5"
      >
        <Field label={t('email')} name="email" type="email" autoComplete="username" isLatin />
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
        />
        <SubmitButton>{t('signIn.submit')}</SubmitButton>
      </DeskForm>
      <p className="text-base text-muted">{t('signIn.help')}</p>
    </DoorPage>
  );
}
