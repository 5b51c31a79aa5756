import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { DeskFrame } from '@/components/desk/desk-frame';
import { Field } from '@/components/desk/field';
import { FormNotice } from '@/components/desk/form-notice';
import { NewPasswordField } from '@/components/desk/new-password-field';
import { SubmitButton } from '@/components/desk/submit-button';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk');
  return { title: t('accountPage.title') };
}

export default async function AccountPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/account', locale);
  const t = await getTranslations('Desk');
  const { auth } = await openDesk();
  const sessions = await auth.api.listSessions({ headers: await headers() });
  const page = deskPaths.account(locale);

  return (
    <DeskFrame locale={locale} account={account} title={t('accountPage.title')}>
      <FormNotice search={await searchParams} />
      <p>
        <bdi>{account.name}</bdi> · <bdi dir="ltr">{account.email}</bdi> ·{' '}
        {t(`roles.${account.role}`)}
      </p>
      <section aria-labelledby="password" className="grid max-w-story gap-4">
        <h2 id="password" className="text-2xl">
          {t('accountPage.passwordTitle')}
        </h2>
        <DeskForm name="password" locale={locale} page={page} className="grid gap-5">
          <Field
            label={t('accountPage.current')}
            name="password"
            type="password"
            autoComplete="current-password"
          />
          <NewPasswordField label={t('accountPage.next')} name="newPassword" />
          <SubmitButton>{t('accountPage.submit')}</SubmitButton>
        </DeskForm>
      </section>
      <section aria-labelledby="sessions" className="grid max-w-story gap-4">
        <h2 id="sessions" className="text-2xl">
          {t('accountPage.sessionsTitle')}
        </h2>
        <p>{t('accountPage.sessions', { count: sessions.length })}</p>
        <DeskForm name="sign-out" locale={locale} page={page}>
          <SubmitButton name="everywhere" value="1">
            {t('accountPage.everywhere')}
          </SubmitButton>
        </DeskForm>
      </section>
    </DeskFrame>
  );
}
