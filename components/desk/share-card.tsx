import { BidiText } from '@/components/text/bidi-text';
import type { Article } from '@/lib/article-of';
import { shareImage } from '@/lib/content/image-recipes';
import type { PreviewImage } from '@/lib/desk/preview/preview-image';
import { sharePath } from '@/lib/images';
import { shorten } from '@/lib/metadata';
import { site } from '@/lib/site';
import { PendingImage } from './pending-image';

/** Where social networks cut, in letters. */
const DESCRIPTION = 200;
const HEADLINES = {
  over: 'absolute inset-x-0 bottom-0 bg-ink px-4 py-2 font-headline text-lg leading-headline font-semibold text-paper',
  alone: 'bg-ink px-4 py-2 font-headline text-lg leading-headline font-semibold text-paper',
} as const;

/** A story as social networks show it when somebody shares its address. */
export function ShareCard({ article, hero }: { article: Article; hero?: PreviewImage }) {
  const { title, summary, image } = article;

  return (
    <div className="max-w-xl overflow-hidden rounded-sm border border-rule bg-surface">
      <div className="relative">
        {image ? (
          // biome-ignore lint/performance/noImgElement: it is cut already, in the one size that networks take.
          <img src={sharePath(image)} alt={image.alt} {...shareImage} className="h-auto w-full" />
        ) : (
          hero && <PendingImage image={hero} />
        )}
        <p className={HEADLINES[image || hero ? 'over' : 'alone']}>
          <BidiText>{title}</BidiText>
        </p>
      </div>
      <div className="grid gap-1 p-4">
        <p className="text-sm text-muted">
          <span dir="ltr">{new URL(site.url).host}</span>
        </p>
        <p className="line-clamp-2 text-base text-muted">
          <BidiText>{shorten(summary, DESCRIPTION)}</BidiText>
        </p>
      </div>
    </div>
  );
}
