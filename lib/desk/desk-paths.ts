import type { Locale } from '@/i18n/locales';

/** Every address of the desk is built here. */
export const deskPaths = {
  list: (locale: Locale) => `/desk/${locale}`,
  signIn: (locale: Locale) => `/desk/${locale}/sign-in`,
  code: (locale: Locale) => `/desk/${locale}/code`,
  join: (locale: Locale, secret: string) => `/desk/${locale}/join?key=${secret}`,
  twoFactor: (locale: Locale) => `/desk/${locale}/two-factor`,
  people: (locale: Locale) => `/desk/${locale}/people`,
  account: (locale: Locale) => `/desk/${locale}/account`,
  form: (name: string) => `/desk/api/${name}`,
} as const;
