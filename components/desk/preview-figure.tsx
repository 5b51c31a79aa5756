import { getLocale } from 'next-intl/server';
import { Figure } from '@/components/mdx/figure';
import { ImageCaption } from '@/components/media/image-caption';
import { previewImage } from '@/lib/desk/preview/preview-image';
import { PendingImage } from './pending-image';

type Props = { src: string; alt?: string; caption?: string; credit?: string };

/** An image in the text of a draft. */
export async function PreviewFigure(props: Props) {
  const image = await previewImage(await getLocale(), props.src);
  if (image.image) return <Figure {...props} />;

  return (
    <figure>
      <PendingImage image={image} alt={props.alt} />
      <ImageCaption caption={props.caption} credit={props.credit} />
    </figure>
  );
}
