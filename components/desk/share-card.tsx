import { BidiText } from '@/components/text/bidi-text';
import type { Article } from '@/lib/article-of';
import { cardHash } from '@/lib/cards/card-facts';
import { cardFacts } from '@/lib/cards/story-card';
import { shareImage } from '@/lib/content/image-recipes';
import { deskPaths } from '@/lib/desk/desk-paths';
import { shorten } from '@/lib/metadata';
import { site } from '@/lib/site';
import { findSection } from '@/lib/taxonomies';

/** Where social networks cut, in letters. */
const DESCRIPTION = 200;

/** A story as social networks show it when somebody shares its address: with the picture itself. */
export async function ShareCard({ id, article }: { id: string; article: Article }) {
  const { locale, title, summary, hero } = article;
  const facts = cardFacts(article, await findSection(locale, article.section));
  const shows = cardHash({ ...facts, title: `${title} ${hero ?? ''}` });

  return (
    <div className="max-w-xl overflow-hidden rounded-sm border border-rule bg-surface">
      {/* biome-ignore lint/performance/noImgElement: the desk draws it in the one size that networks take. */}
      <img
        src={deskPaths.previewCard(locale, id, shows)}
        alt={title}
        {...shareImage}
        className="h-auto w-full"
      />
      <div className="grid gap-1 p-4">
        <p className="text-sm text-muted">
          <span dir="ltr">{new URL(site.url).host}</span>
        </p>
        <p className="font-headline text-base font-semibold">
          <BidiText>{title}</BidiText>
        </p>
        <p className="line-clamp-2 text-base text-muted">
          <BidiText>{shorten(summary, DESCRIPTION)}</BidiText>
        </p>
      </div>
    </div>
  );
}
