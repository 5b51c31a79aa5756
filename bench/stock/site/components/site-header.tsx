import Link from 'next/link';
import type { Locale } from '@/lib/locales';
import { messages } from '@/lib/messages';
import { SectionLinks } from './section-links';

export function SiteHeader({ locale }: { locale: Locale }) {
  const t = messages[locale];
  const other = locale === 'ar' ? 'en' : 'ar';

  return (
    <header className="site-header">
      <div className="masthead">
        <Link href={`/${locale}`} className="wordmark">
          {t.site}
        </Link>
        <span className="tagline">{t.tagline}</span>
        <Link href={`/${other}`} className="switch" lang={other} hrefLang={other}>
          {t.switchLanguage}
        </Link>
      </div>
      <nav aria-label={t.sections}>
        <SectionLinks locale={locale} />
      </nav>
    </header>
  );
}
