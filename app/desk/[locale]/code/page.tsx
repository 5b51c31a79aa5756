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
  return { title: t('code.title') };
}

export default async function CodePage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const t = await getTranslations('Desk');

  return (
    <DoorPage
      locale={locale}
      title={t('code.title')}
      otherHref={deskPaths.code(otherLocale(locale))}
    >
      <FormNotice search={await searchParams} />
      <DeskForm name="code" locale={locale} page={deskPaths.code(locale)} className="grid gap-5">
        <Field
          label={t('code.label')}
          name="code"
          autoComplete="one-time-code"
          help={t('code.help')}
          isLatin
        />
        <SubmitButton>{t('code.submit')}</SubmitButton>
      </DeskForm>
    </DoorPage>
  );
}
