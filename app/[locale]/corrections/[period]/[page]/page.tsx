import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectionsView } from '@/components/corrections/corrections-view';
import { localeCodes } from '@/i18n/locales';
import { findCorrectionsPage, listCorrectionsPages } from '@/lib/corrections';
import { archiveWords } from '@/lib/dates';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

type Props = PageProps<'/[locale]/corrections/[period]/[page]'>;

export const dynamic = 'force-static';

/** The newest page behind the head: older ones are rendered when they are first asked for. */
export async function generateStaticParams() {
  const params = await Promise.all(
    localeCodes.map(async (locale) => {
      const newest = (await listCorrectionsPages(locale)).slice(-1);
      return newest.map(({ period, page }) => ({ locale, period, page: String(page) }));
    }),
  );
  return params.flat();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const at = await getPlace(params);
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('Corrections.archive', archiveWords(locale, at)),
    description: t('Corrections.description'),
    siteName: t('Site.name'),
    paths: { [locale]: paths.corrections(locale, at) },
  });
}

export default async function CorrectionsArchivePage({ params }: Props) {
  const at = await getPlace(params);
  const locale = await getLocale();
  const page = (await findCorrectionsPage(locale, at)) ?? notFound();
  return <CorrectionsView locale={locale} page={page} at={at} />;
}

async function getPlace(params: Props['params']) {
  const { period, page } = await params;
  return { period, page: Number(page) };
}
