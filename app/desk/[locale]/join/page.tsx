import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { DoorPage } from '@/components/desk/door-page';
import { Field } from '@/components/desk/field';
import { FormNotice } from '@/components/desk/form-notice';
import { NewPasswordField } from '@/components/desk/new-password-field';
import { SubmitButton } from '@/components/desk/submit-button';
import { otherLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk');
  // The key in the address is told to nobody else. With `no-referrer` browsers would hide the form's origin too.
  return { title: t('join.title'), referrer: 'same-origin' as const };
}

export default async function JoinPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const search = await searchParams;
  const key = typeof search.key === 'string' ? search.key : '';
  const t = await getTranslations('Desk');
  const invitation = await (await openDesk()).people.invitations.find(key);
  const page = deskPaths.join(locale, encodeURIComponent(key));

  return (
    <DoorPage
      locale={locale}
      title={t('join.title')}
      otherHref={deskPaths.join(otherLocale(locale), encodeURIComponent(key))}
    >
      <FormNotice search={search} />
      {invitation ? (
        <>
          <p>{invitation.email ? t('join.invited', { role: invitation.role }) : t('join.chief')}</p>
          <DeskForm name="join" locale={locale} page={page} className="grid gap-5">
            <input type="hidden" name="key" value={key} />
            <Field label={t('fullName')} name="name" autoComplete="name" />
            <Field
              label={t('email')}
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={invitation.email}
              isLatin
            />
            <NewPasswordField label={t('password')} name="password" />
            <SubmitButton>{t('join.submit')}</SubmitButton>
          </DeskForm>
        </>
      ) : (
        <p>{t('join.invalid')}</p>
      )}
    </DoorPage>
  );
}
