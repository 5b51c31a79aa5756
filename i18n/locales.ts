/** Every fact about a language lives here and nowhere else. */
export const locales = {
  ar: { label: 'العربية', dir: 'rtl', bcp47: 'ar-u-ca-gregory-nu-latn', ogLocale: 'ar_AR' },
  en: { label: 'English', dir: 'ltr', bcp47: 'en-GB-u-ca-gregory-nu-latn', ogLocale: 'en_GB' },
} as const;

export type Locale = keyof typeof locales;

/** Arabic is the language of the site and of every story; English is its companion. */
export const defaultLocale: Locale = 'ar';
export const localeCodes = Object.keys(locales) as Locale[];

export function isLocale(value: string | undefined): value is Locale {
  return value !== undefined && Object.hasOwn(locales, value);
}

/** The other language of the site. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}
