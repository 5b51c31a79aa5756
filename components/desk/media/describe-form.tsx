import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { Description } from '@/lib/desk/media/description';
import type { OpenedMedia } from '@/lib/desk/media/media-items';
import { DeskForm } from '../desk-form';
import { Field } from '../field';
import { SubmitButton } from '../submit-button';
import { TextArea } from '../text-area';
import { FocusField } from './focus-field.client';

type Props = {
  locale: Locale;
  item: OpenedMedia;
  /** What the fields show: what is saved or, after a refusal, what was typed. */
  shown: Description;
};

/** Everything that is said about an image, beside it. */
export async function DescribeForm({ locale, item, shown }: Props) {
  const t = await getTranslations('Desk.mediaItem');
  const { id, name, version, width, height } = item;

  return (
    <DeskForm
      name="media/describe"
      locale={locale}
      page={deskPaths.mediaItem(locale, id)}
      className="grid gap-8 lg:grid-cols-[1fr_1fr] lg:items-start"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-headline text-lg font-semibold">{t('focus')}</legend>
        <p className="text-sm text-muted">{t('focusHelp')}</p>
        <FocusField
          src={deskPaths.image(name, 800)}
          alt={item.description.alt[locale]}
          image={{ width, height }}
          focus={shown.focus}
          labels={{
            pick: t('focusPick'),
            x: t('focusX'),
            y: t('focusY'),
            wide: t('cropWide'),
            card: t('cropCard'),
          }}
        />
      </fieldset>
      <div className="grid gap-5">
        <TextArea
          name="alt-ar"
          label={t('altAr')}
          value={shown.alt.ar}
          language="ar"
          isOptional
          help={t('altHelp')}
        />
        <TextArea name="alt-en" label={t('altEn')} value={shown.alt.en} language="en" isOptional />
        <TextArea
          name="caption-ar"
          label={t('captionAr')}
          value={shown.caption.ar}
          language="ar"
          isOptional
          help={t('captionHelp')}
        />
        <TextArea
          name="caption-en"
          label={t('captionEn')}
          value={shown.caption.en}
          language="en"
          isOptional
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextArea
            name="credit-ar"
            label={t('creditAr')}
            value={shown.credit.ar}
            language="ar"
            isOptional
            help={t('creditHelp')}
          />
          <TextArea
            name="credit-en"
            label={t('creditEn')}
            value={shown.credit.en}
            language="en"
            isOptional
          />
        </div>
        <Field
          label={t('licence')}
          name="licence"
          defaultValue={shown.licence}
          help={t('licenceHelp')}
          isOptional
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </DeskForm>
  );
}
