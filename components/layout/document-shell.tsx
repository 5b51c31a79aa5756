import type { ReactNode } from 'react';
import { type Locale, locales } from '@/i18n/locales';
import { FontPreloads } from './font-preloads';

/** The outermost elements of every page, in its language. */
export function DocumentShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} dir={locales[locale].dir}>
      <body>
        <FontPreloads locale={locale} />
        {children}
      </body>
    </html>
  );
}
