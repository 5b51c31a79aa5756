import { getTranslations } from 'next-intl/server';
import type { Description } from '@/lib/desk/media/description';

/** What is said about an image, to be read and copied. */
export async function MediaTexts({ description }: { description: Description }) {
  const t = await getTranslations('Desk.mediaItem');
  const { alt, caption, credit, licence } = description;
  const texts = [
    { name: t('altAr'), text: alt.ar, language: 'ar' },
    { name: t('altEn'), text: alt.en, language: 'en' },
    { name: t('captionAr'), text: caption.ar, language: 'ar' },
    { name: t('captionEn'), text: caption.en, language: 'en' },
    { name: t('creditAr'), text: credit.ar, language: 'ar' },
    { name: t('creditEn'), text: credit.en, language: 'en' },
    { name: t('licence'), text: licence, language: undefined },
  ].filter(({ text }) => text !== '');

  return (
    <dl className="grid gap-3">
      {texts.map(({ name, text, language }) => (
        <div key={name}>
          <dt className="font-headline text-base font-semibold">{name}</dt>
          <dd lang={language} dir="auto">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
