import Link from 'next/link';
import type { Locale } from '@/lib/locales';
import { messages } from '@/lib/messages';
import { SectionLinks } from './section-links';

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = messages[locale];

  return (
    <footer className="site-footer">
      <div>
        <Link href={`/${locale}`} className="wordmark">
          {t.site}
        </Link>
        <p>{t.licence}</p>
      </div>
      <nav aria-label={t.sections}>
        <SectionLinks locale={locale} />
      </nav>
    </footer>
  );
}
