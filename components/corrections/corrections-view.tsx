import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/list/list-heading';
import { Pager } from '@/components/list/pager';
import { JsonLd } from '@/components/text/json-ld';
import { type Locale, otherLocale } from '@/i18n/locales';
import type { ArchivePage } from '@/lib/content/store-layout';
import type { CorrectionsPage } from '@/lib/corrections';
import { archiveWords } from '@/lib/dates';
import { breadcrumbJsonLd, type Crumb } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/list-json-ld';
import { paths } from '@/lib/paths';
import { CorrectionList } from './correction-list';

type Props = { locale: Locale; page: CorrectionsPage; at?: ArchivePage };

/** All corrections, newest first: the head of the list, or one page behind it. */
export async function CorrectionsView({ locale, page, at }: Props) {
  const t = await getTranslations();
  const title = t('Corrections.title');
  const crumbs: Crumb[] = [
    { name: t('Breadcrumbs.home'), path: paths.home(locale) },
    at ? { name: title, path: paths.corrections(locale) } : { name: title },
  ];

  const facts = {
    type: 'CollectionPage',
    locale,
    name: at ? t('Corrections.archive', archiveWords(locale, at)) : title,
    description: t('Corrections.description'),
    path: paths.corrections(locale, at),
  } as const;

  return (
    <PageFrame switchTo={paths.corrections(otherLocale(locale))}>
      <JsonLd data={pageJsonLd(facts)} />
      <JsonLd data={breadcrumbJsonLd(crumbs)} />
      <div className="mx-auto max-w-story">
        <Breadcrumbs crumbs={crumbs} />
        <ListHeading title={facts.name} description={facts.description} />
        <div className="grid gap-8">
          <p>
            <a
              href={paths.page(locale, 'corrections-policy')}
              className="text-link hover:underline"
            >
              {t('Corrections.policy')}
            </a>
          </p>
          <CorrectionList locale={locale} corrections={page.corrections} />
          <Pager
            page={page}
            hrefOf={(other) => paths.corrections(locale, other)}
            words={{
              pages: t('Corrections.pages'),
              newer: t('Corrections.newer'),
              older: t('Corrections.older'),
            }}
          />
        </div>
      </div>
    </PageFrame>
  );
}
