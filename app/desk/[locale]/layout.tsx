import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { DocumentShell } from '@/components/layout/document-shell';
import { pageLocale } from '@/lib/desk/http/page-guard';
import '../../globals.css';
import '../desk.css';

export const metadata: Metadata = { robots: { index: false, follow: false } };
export const viewport: Viewport = { colorScheme: 'light dark' };
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export default async function DeskLayout({ params, children }: Props) {
  const locale = await pageLocale(params);

  return <DocumentShell locale={locale}>{children}</DocumentShell>;
}
