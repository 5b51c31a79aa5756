import { notFound } from 'next/navigation';
import * as rootParams from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { isLocale } from './locales';
import { TIME_ZONE } from './time-zone';

export default getRequestConfig(async ({ locale: override }) => {
  const locale = override ?? (await rootParams.locale());
  if (!isLocale(locale)) notFound();

  return {
    locale,
    messages: (await import(`../messages/${locale}.json`)).default,
    timeZone: TIME_ZONE,
  };
});
