import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { DeskForm } from './desk-form';
import { SubmitButton } from './submit-button';
import { TextArea } from './text-area';

/** A dated note, and words that it puts right. */
export async function CorrectionForm({ locale, slug }: { locale: Locale; slug: string }) {
  const t = await getTranslations('Desk.published');

  return (
    <DeskForm
      name="correct"
      locale={locale}
      page={deskPaths.published(locale, slug)}
      className="grid gap-4"
    >
      <input type="hidden" name="slug" value={slug} />
      <TextArea label={t('correctionText')} name="text" language="ar" />
      <TextArea label={t('correctionTextEn')} name="textEn" language="en" isOptional />
      <TextArea
        label={t('find')}
        name="find"
        rows={2}
        help={t('findHelp')}
        language="ar"
        isOptional
      />
      <TextArea label={t('replace')} name="replace" rows={2} language="ar" isOptional />
      <SubmitButton>{t('correct')}</SubmitButton>
    </DeskForm>
  );
}
