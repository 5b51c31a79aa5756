import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

type Props = {
  /** The same page in the other language. */
  switchTo: string;
  /** The section to mark in the navigation. */
  section?: string;
  /** The front page shows the name of the newspaper large. */
  masthead?: 'front' | 'inner';
  children: ReactNode;
};

/** Header, main part and footer of every reading page. */
export async function PageFrame({ switchTo, section, masthead = 'inner', children }: Props) {
  const locale = await getLocale();
  const t = await getTranslations('Header');

  return (
    <>
      <a
        href="#content"
        className="sr-only z-10 bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {t('skip')}
      </a>
      <SiteHeader locale={locale} switchTo={switchTo} section={section} masthead={masthead} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 pb-16 outline-none sm:px-6"
      >
        {children}
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
