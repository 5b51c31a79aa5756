import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, locales, otherLocale } from '@/i18n/locales';
import { paths } from '@/lib/paths';

type Props = { locale: Locale; title: string; otherHref: string; children: ReactNode };

/** A page before the desk's door: signing in, opening an account. */
export async function DoorPage({ locale, title, otherHref, children }: Props) {
  const t = await getTranslations('Desk');
  const site = await getTranslations('Site');
  const other = otherLocale(locale);

  return (
    <div className="mx-auto grid max-w-story gap-8 px-4 py-10 sm:px-6">
      <header className="flex flex-wrap items-baseline gap-4 border-b-2 border-ink pb-3 font-headline">
        <a href={paths.home(locale)} className="text-2xl font-bold">
          {site('name')}
        </a>
        <p className="text-lg text-muted">{t('name')}</p>
        <a
          href={otherHref}
          lang={other}
          dir={locales[other].dir}
          className="ms-auto text-base hover:underline"
        >
          {t('switchLanguage')}
        </a>
      </header>
      <main className="grid gap-6">
        <h1 className="text-3xl">{title}</h1>
        {children}
      </main>
    </div>
  );
}
