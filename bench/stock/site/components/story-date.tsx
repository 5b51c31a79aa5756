import type { Locale } from '@/lib/locales';

const formats = {
  ar: new Intl.DateTimeFormat('ar', { dateStyle: 'long', timeZone: 'Asia/Riyadh' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Riyadh' }),
};

export function StoryDate({ locale, date }: { locale: Locale; date: string }) {
  return <time dateTime={date}>{formats[locale].format(new Date(date))}</time>;
}
