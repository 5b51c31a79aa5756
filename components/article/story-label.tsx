import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';

/** The small line above a headline: what kind of story it is, and its kicker. News says nothing. */
export function StoryLabel({ article }: { article: ArticleCard }) {
  const t = useTranslations('Story');
  const label = article.label === 'news' ? undefined : t('label', { label: article.label });
  if (!label && !article.kicker) return null;

  return (
    <p className="font-headline text-sm leading-relaxed font-semibold text-accent">
      {label && <span>{label}</span>}
      {label && article.kicker && ' · '}
      {article.kicker && (
        <span className={label ? 'text-muted' : undefined}>
          <BidiText>{article.kicker}</BidiText>
        </span>
      )}
    </p>
  );
}
