import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FrontBands } from '@/components/front/front-bands';
import { FrontTop } from '@/components/front/front-top';
import { PageFrame } from '@/components/layout/page-frame';
import { JsonLd } from '@/components/text/json-ld';
import { otherLocale } from '@/i18n/locales';
import { readFront } from '@/lib/front';
import { siteJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations('Site');
  return pageMetadata({
    locale,
    title: t('name'),
    description: t('description'),
    siteName: t('name'),
    paths: { ar: paths.home('ar'), en: paths.home('en') },
    feed: { list: 'latest', title: t('name') },
  });
}

export default async function FrontPage() {
  const locale = await getLocale();
  const t = await getTranslations('Site');
  const front = await readFront(locale);

  return (
    <PageFrame switchTo={paths.home(otherLocale(locale))} masthead="front">
      <JsonLd data={siteJsonLd({ name: t('name'), description: t('description'), locale })} />
      <FrontTop locale={locale} front={front} />
      <FrontBands locale={locale} bands={front.bands} />
    </PageFrame>
  );
}
