import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { type PageFacts, pageMetadata } from '@/lib/metadata';

type Facts = Pick<PageFacts, 'title' | 'description'> & {
  hrefOf: (locale: Locale) => string;
  /** The feed of which list this page names; its title is the newspaper's. */
  feed?: NonNullable<PageFacts['feed']>['list'];
};

/** What a directory page (`directory-page.tsx`) says of itself: it exists in both languages. */
export async function directoryMetadata({ hrefOf, feed, ...facts }: Facts): Promise<Metadata> {
  const t = await getTranslations('Site');
  const siteName = t('name');
  return pageMetadata({
    ...facts,
    locale: await getLocale(),
    siteName,
    paths: { ar: hrefOf('ar'), en: hrefOf('en') },
    feed: feed && { list: feed, title: siteName },
  });
}
