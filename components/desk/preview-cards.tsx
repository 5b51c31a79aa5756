import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, locales } from '@/i18n/locales';
import type { Article } from '@/lib/article-of';
import { SearchResult } from './search-result';
import { ShareCard } from './share-card';

type Props = { id: string; deskLocale: Locale; article: Article };

/** What search engines and social networks would make of a draft. */
export async function PreviewCards({ id, deskLocale, article }: Props) {
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
      {titled(t('shareCard'), <ShareCard id={id} article={article} />)}
    </main>
  );
}
