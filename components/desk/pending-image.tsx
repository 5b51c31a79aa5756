import { getTranslations } from 'next-intl/server';
import type { PreviewImage } from '@/lib/desk/preview/preview-image';

/** An image that readers cannot see yet: from the desk, or a quiet box with its name. */
export async function PendingImage({ image, alt = '' }: { image: PreviewImage; alt?: string }) {
  const t = await getTranslations('Desk.preview');
  const { name, address } = image;
  if (address)
    // biome-ignore lint/performance/noImgElement: the desk cuts it; nothing is left for Next to do.
    return <img src={address} alt={alt} className="aspect-video w-full bg-surface object-cover" />;

  return (
    <div className="grid aspect-video place-content-center gap-1 border border-dashed border-muted bg-surface p-4 text-center font-headline text-sm text-muted">
      <p>{t('pendingImage')}</p>
      <p dir="ltr" className="font-semibold wrap-anywhere">
        {name}
      </p>
    </div>
  );
}
