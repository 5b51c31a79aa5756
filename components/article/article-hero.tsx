import { ImageCaption } from '@/components/media/image-caption';
import { Picture } from '@/components/media/picture';
import type { SiteImage } from '@/lib/images';

export function ArticleHero({ image }: { image: SiteImage }) {
  return (
    <figure className="-mx-4 grid gap-2 sm:mx-0 [&>figcaption]:px-4 sm:[&>figcaption]:px-0">
      <Picture
        image={image}
        crop="wide"
        sizes="(min-width: 82rem) 60rem, 100vw"
        loading="eager"
        alt={image.alt}
      />
      <ImageCaption caption={image.caption} credit={image.credit} />
    </figure>
  );
}
