import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { listPages } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { listSections } from '@/lib/taxonomies';
import { FooterLinks } from './footer-links';
import { Wordmark } from './wordmark';

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations('Footer');
  const header = await getTranslations('Header');
  const sections = await listSections(locale);
  const pages = await listPages(locale);
  const more = [
    { href: paths.latest(locale), text: header('latest') },
    { href: paths.topics(locale), text: header('topics') },
    { href: paths.authors(locale), text: t('authors') },
    { href: paths.archive(locale), text: t('archive') },
    { href: paths.corrections(locale), text: t('corrections') },
    { href: paths.feeds(locale), text: t('feeds') },
  ];

  return (
    <footer className="no-print border-t-4 border-ink bg-surface">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:px-6 md:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <div className="grid content-start gap-4">
          <Wordmark className="h-10 w-auto justify-self-start" />
          <p className="max-w-sm text-base text-muted">{t('licence')}</p>
        </div>
        <FooterLinks
          title={t('sections')}
          links={sections.map(({ slug, name }) => ({
            href: paths.section(locale, slug),
            text: name,
          }))}
        />
        <FooterLinks
          title={t('newspaper')}
          links={pages.map(({ slug, title }) => ({ href: paths.page(locale, slug), text: title }))}
        />
        <FooterLinks title={t('more')} links={more} />
      </div>
    </footer>
  );
}
