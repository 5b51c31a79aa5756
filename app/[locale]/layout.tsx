import type { Metadata, Viewport } from 'next';
import { getLocale } from 'next-intl/server';
import { DocumentShell } from '@/components/layout/document-shell';
import { localeCodes } from '@/i18n/locales';
import { site } from '@/lib/site';
import '../globals.css';

export const metadata: Metadata = {
  metadataBase: new URL(site.url),
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#10151b' },
  ],
};

export function generateStaticParams() {
  return localeCodes.map((locale) => ({ locale }));
}

export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  const locale = await getLocale();

  return <DocumentShell locale={locale}>{children}</DocumentShell>;
}
