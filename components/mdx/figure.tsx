import { getLocale } from 'next-intl/server';
import { ImageCaption } from '@/components/media/image-caption';
import { Picture } from '@/components/media/picture';
import { imageKey } from '@/lib/content/image-recipes';
import { findImage } from '@/lib/images';

type Props = { src: string; alt?: string; caption?: string; credit?: string };

/** An image in the text; what the author leaves out comes from the media record. */
export async function Figure({ src, alt, caption, credit }: Props) {
  const image = await findImage(await getLocale(), imageKey(src));
  if (!image) return null;

  return (
    <figure>
      <Picture
        image={image}
        crop="wide"
        sizes="(min-width: 52rem) 43rem, 92vw"
        loading="lazy"
        alt={alt ?? image.alt}
      />
      <ImageCaption caption={caption ?? image.caption} credit={credit ?? image.credit} />
    </figure>
  );
}
