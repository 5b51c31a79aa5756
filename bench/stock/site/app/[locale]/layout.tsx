import type { Metadata } from 'next';
import { SiteFooter } from '@/components/site-footer';
import { SiteHeader } from '@/components/site-header';
import { locales, toLocale } from '@/lib/locales';
import { messages } from '@/lib/messages';
import '../globals.css';

type Props = LayoutProps<'/[locale]'>;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = messages[toLocale((await params).locale)];
  return { title: { default: t.site, template: `%s | ${t.site}` }, description: t.tagline };
}

export default async function RootLayout({ params, children }: Props) {
  const locale = toLocale((await params).locale);

  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <body>
        <SiteHeader locale={locale} />
        <main>{children}</main>
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
