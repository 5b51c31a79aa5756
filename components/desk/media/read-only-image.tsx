import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { DeskMedia } from '@/lib/desk/media/media-items';
import { DeskImage } from './desk-image';
import { MediaTexts } from './media-texts';

/** An image and what is said about it, for those who may not change it. */
export async function ReadOnlyImage({ locale, item }: { locale: Locale; item: DeskMedia }) {
  const t = await getTranslations('Desk.mediaItem');
  const { name, width, height, description } = item;

  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_1fr] lg:items-start">
      <DeskImage
        src={deskPaths.image(name, 800)}
        alt={description.alt[locale]}
        size={{ width, height }}
        className="h-auto w-full bg-surface"
      />
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('readOnly')}</p>
        <MediaTexts description={description} />
      </div>
    </div>
  );
}
