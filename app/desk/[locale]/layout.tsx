import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DocumentShell } from '@/components/layout/document-shell';
import { FontPreloads } from '@/components/layout/font-preloads';
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
    <DocumentShell locale={locale}>
      {/* The stories are Arabic in the English desk too. */}
      {locale === 'en' && <FontPreloads locale="ar" />}
      {children}
    </DocumentShell>
  );
}
