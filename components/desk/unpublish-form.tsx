import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { Field } from './field';
import { QuietButton } from './quiet-button';

type Props = { locale: Locale; slug: string; isWithdrawn: boolean };

/** The first step of withdrawing a story: what whoever opens its address is to see. */
export async function UnpublishForm({ locale, slug, isWithdrawn }: Props) {
  const t = await getTranslations('Desk.published');

  return (
    <form action={deskPaths.published(locale, slug)} className="grid gap-4">
      <fieldset className="grid gap-2">
        <legend className="pb-1 font-headline text-base font-semibold">{t('way')}</legend>
        {!isWithdrawn && (
          <label className="flex items-baseline gap-2">
            <input type="radio" name="way" value="gone" defaultChecked />
            {t('gone')}
          </label>
        )}
        <label className="flex items-baseline gap-2">
          <input type="radio" name="way" value="redirect" defaultChecked={isWithdrawn} />
          {t('redirect')}
        </label>
      </fieldset>
      <Field label={t('redirectSearch')} name="q" type="search" isOptional />
      <QuietButton>{t('continue')}</QuietButton>
    </form>
  );
}
