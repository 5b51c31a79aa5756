import { getTranslations } from 'next-intl/server';
import { Choice } from '@/components/desk/choice';
import { DeskForm } from '@/components/desk/desk-form';
import { DeskFrame } from '@/components/desk/desk-frame';
import { Field } from '@/components/desk/field';
import { FormNotice } from '@/components/desk/form-notice';
import { SubmitButton } from '@/components/desk/submit-button';
import { may } from '@/lib/desk/accounts/permissions';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { listSections } from '@/lib/taxonomies';

export async function generateMetadata() {
  const t = await getTranslations('Desk.newStory');
  return { title: t('title') };
}

export default async function NewStoryPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/new', locale);
  const t = await getTranslations('Desk.newStory');
  const sections = await listSections(locale);
  const own = sections.filter(({ slug }) => may(account, 'story.create', { section: slug }));

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={await searchParams} />
      <DeskForm
        name="begin"
        locale={locale}
        page={deskPaths.newStory(locale)}
        className="grid max-w-story gap-5"
      >
        <Field label={t('headline')} name="title" help={t('headlineHelp')} />
        <Field label={t('slug')} name="slug" help={t('slugHelp')} isLatin />
        <Choice
          id="section"
          name="section"
          label={t('section')}
          options={own.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <SubmitButton>{t('submit')}</SubmitButton>
      </DeskForm>
    </DeskFrame>
  );
}
