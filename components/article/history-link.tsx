import { useTranslations } from 'next-intl';
import { type Article, isChanged } from '@/lib/articles';
import { paths } from '@/lib/paths';

/** The way to what a story said before, if it says that it was changed. */
export function HistoryLink({ article }: { article: Article }) {
  const t = useTranslations('History');
  if (!isChanged(article)) return null;

  return (
    <a
      href={paths.history(article.locale, article.slug)}
      className="text-base text-link hover:underline"
    >
      {t('link')}
    </a>
  );
}
