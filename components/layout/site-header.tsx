import { getTranslations } from 'next-intl/server';
import { type Locale, locales, otherLocale } from '@/i18n/locales';
import { paths } from '@/lib/paths';
import { listSections } from '@/lib/taxonomies';
import { SearchBox } from './search-box';
import { Wordmark } from './wordmark';

type Props = { locale: Locale; switchTo: string; section?: string; masthead: 'front' | 'inner' };

export async function SiteHeader({ locale, switchTo, section, masthead }: Props) {
  const t = await getTranslations('Header');
  const site = await getTranslations('Site');
  const sections = await listSections(locale);
  const other = otherLocale(locale);

  return (
    <header className="mx-auto mb-6 w-full max-w-page px-4 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-2 py-4 sm:py-5">
        <a href={paths.home(locale)} className="flex items-center gap-4">
          <Wordmark
            className={masthead === 'front' ? 'h-11 w-auto sm:h-24' : 'h-10 w-auto sm:h-12'}
          />
          <span className="sr-only">{t('home')}</span>
          <span aria-hidden="true" className="hidden border-s border-rule ps-4 text-muted sm:block">
            {site('tagline')}
          </span>
        </a>
        <nav
          className="no-print flex flex-wrap items-center gap-1 font-headline text-sm font-semibold"
          aria-label={t('quickLinks')}
        >
          <SearchBox locale={locale} />
          <a href={paths.latest(locale)} className="px-2 py-2 hover:text-accent">
            {t('latest')}
          </a>
          <a
            href={switchTo}
            lang={other}
            dir={locales[other].dir}
            hrefLang={other}
            className="rounded-sm border border-ink px-3 py-1 hover:bg-ink hover:text-paper"
          >
            {t('switchLanguage')}
          </a>
        </nav>
      </div>
      <nav aria-label={t('sections')} className="no-print border-y-2 border-double border-ink">
        <ul className="-mx-2 flex flex-wrap font-headline text-sm font-semibold sm:text-base">
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a
                href={paths.section(locale, slug)}
                aria-current={slug === section ? 'true' : undefined}
                className="block px-2 py-1.5 hover:text-accent aria-[current]:text-accent aria-[current]:underline sm:px-3 sm:py-2.5"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
