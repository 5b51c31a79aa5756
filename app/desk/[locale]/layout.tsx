import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { FontPreloads } from '@/components/layout/font-preloads';
import { locales } from '@/i18n/locales';
import { pageLocale } from '@/lib/desk/http/page-guard';
import '../../globals.css';
import '../desk.css';

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const viewport: Viewport = { colorScheme: 'light dark' };
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export default async function DeskLayout({ params, children }: Props) {
  const locale = await pageLocale(params);

  return (
    <html lang={locale} dir={locales[locale].dir}>
      <body>
        <FontPreloads locale={locale} />
        {children}
      </body>
    </html>
  );
}
