import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, locales } from '@/i18n/locales';
import type { Article } from '@/lib/article-of';
import type { PreviewImage } from '@/lib/desk/preview/preview-image';
import { SearchResult } from './search-result';
import { ShareCard } from './share-card';

type Props = { deskLocale: Locale; article: Article; hero?: PreviewImage };

/** What search engines and social networks would make of a draft. */
export async function PreviewCards({ deskLocale, article, hero }: Props) {
  const t = await getTranslations({ locale: deskLocale, namespace: 'Desk.preview' });
  const titled = (title: string, content: ReactNode) => (
    <section className="grid gap-3">
      <h2
        lang={deskLocale}
        dir={locales[deskLocale].dir}
        className="font-headline text-base font-semibold text-muted"
      >
        {title}
      </h2>
      {content}
    </section>
  );

  return (
    <main className="mx-auto grid max-w-story gap-10 px-4 py-8 sm:px-6">
      {titled(t('searchResult'), <SearchResult article={article} />)}
      {titled(t('shareCard'), <ShareCard article={article} hero={hero} />)}
    </main>
  );
}
