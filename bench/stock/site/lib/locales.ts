import { notFound } from 'next/navigation';

export const locales = ['ar', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language named in an address, or the 404 page. */
export function toLocale(code: string): Locale {
  return locales.find((locale) => locale === code) ?? notFound();
}
