import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { localeCodes } from '@/i18n/locales';
import { newestArchiveParams } from '@/lib/archive-params';
import { archiveWords } from '@/lib/dates';
import { listMetadata } from '@/lib/list-metadata';
import { findArchivePage } from '@/lib/lists';
import { paths } from '@/lib/paths';

type Props = PageProps<'/[locale]/latest/[period]/[page]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const params = await Promise.all(
    localeCodes.map(async (locale) => {
      const pages = await newestArchiveParams(locale, 'latest');
      return pages.map((page) => ({ locale, ...page }));
    }),
  );
  return params.flat();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const at = await getPlace(params);
  const locale = await getLocale();
  const t = await getTranslations();
  return listMetadata({
    locale,
    title: t('List.archive', { title: t('List.latest'), ...archiveWords(locale, at) }),
    description: t('List.latestDescription'),
    siteName: t('Site.name'),
    stories: { ar: 1, en: 1 },
    hrefOf: paths.latest,
    at,
  });
}

export default async function LatestArchivePage({ params }: Props) {
  const at = await getPlace(params);
  const locale = await getLocale();
  const t = await getTranslations('List');
  const stories = (await findArchivePage(locale, 'latest', at)) ?? notFound();

  return (
    <ListPage
      locale={locale}
      title={t('latest')}
      description={t('latestDescription')}
      stories={stories}
      hrefOf={paths.latest}
      more={{ href: paths.archive(locale), text: t('wholeArchive') }}
      at={at}
    />
  );
}

async function getPlace(params: Props['params']) {
  const { period, page } = await params;
  return { period, page: Number(page) };
}
