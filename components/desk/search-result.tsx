import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Article } from '@/lib/article-of';
import { formatDate } from '@/lib/dates';
import { shorten } from '@/lib/metadata';
import { paths } from '@/lib/paths';
import { absoluteUrl, site } from '@/lib/site';

/** Where search engines cut, in letters. */
const TITLE = 60;
const DESCRIPTION = 155;

/** A story among the results of a search engine. */
export async function SearchResult({ article }: { article: Article }) {
  const t = await getTranslations('Site');
  const { locale, slug, title, summary, publishedAt } = article;
  const address = absoluteUrl(paths.article(locale, slug)).slice(site.url.length);

  return (
    <div className="grid gap-1 border border-rule bg-paper p-5">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
        <span className="font-headline font-semibold text-ink">{t('name')}</span>
        <span dir="ltr" className="wrap-anywhere">
          {new URL(site.url).host}
          {address}
        </span>
      </p>
      <p className="font-headline text-xl leading-headline text-link">
        <BidiText>{shorten(`${title} | ${t('name')}`, TITLE)}</BidiText>
      </p>
      <p className="text-base">
        <span className="text-muted">{formatDate(locale, publishedAt)}: </span>
        <BidiText>{shorten(summary, DESCRIPTION)}</BidiText>
      </p>
    </div>
  );
}
