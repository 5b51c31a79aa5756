import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';

/** A choice is a group of radio buttons; those with a class change the page (app/comfort.css). */
const choices = {
  colours: [['system'], ['light', 'wish-light'], ['dark', 'wish-dark']],
  size: [['normal'], ['large', 'wish-large'], ['larger', 'wish-larger']],
  digits: [['western'], ['arabicIndic', 'wish-digits']],
} as const;

/** Colours, size of letters and digits of this one page: CSS alone, nothing is remembered anywhere. */
export function ReadingComfort({ locale }: { locale: Locale }) {
  const t = useTranslations('Comfort');
  const own =
    locale === 'ar' ? (['colours', 'size', 'digits'] as const) : (['colours', 'size'] as const);

  return (
    <details className="comfort no-print">
      <summary>{t('label')}</summary>
      {own.map((choice) => (
        <fieldset key={choice}>
          <legend>{t(choice)}</legend>
          {choices[choice].map(([name, wish], index) => (
            <label key={name}>
              <input type="radio" name={choice} className={wish} defaultChecked={index === 0} />
              {t(name)}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
