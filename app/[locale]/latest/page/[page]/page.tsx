import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { localeCodes } from '@/i18n/locales';
import { archiveNumbers } from '@/lib/archive-numbers';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';

type Props = PageProps<'/[locale]/latest/page/[page]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const numbers = await Promise.all(
    localeCodes.map(async (locale) => ({ locale, pages: await archiveNumbers(locale, 'latest') })),
  );
  return numbers.flatMap(({ locale, pages }) => pages.map((page) => ({ locale, page })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = Number((await params).page);
  const locale = await getLocale();
  const t = await getTranslations();
  return listMetadata({
    locale,
    title: t('List.archive', { title: t('List.latest'), page: String(page) }),
    description: t('List.latestDescription'),
    siteName: t('Site.name'),
    stories: { ar: 1, en: 1 },
    hrefOf: paths.latest,
    page,
  });
}

export default async function LatestArchivePage({ params }: Props) {
  const page = Number((await params).page);
  const locale = await getLocale();
  const t = await getTranslations('List');
  const stories = (await findListPage(locale, 'latest', page)) ?? notFound();

  return (
    <ListPage
      locale={locale}
      title={t('latest')}
      description={t('latestDescription')}
      stories={stories}
      hrefOf={paths.latest}
      page={page}
    />
  );
}
