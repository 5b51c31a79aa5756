import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { DeskMedia } from '@/lib/desk/media/media-items';
import { DeskImage } from './desk-image';
import { MissingParts } from './missing-parts';

type Props = { locale: Locale; item: DeskMedia; uses: number };

/** One image in the grid of the library. */
export async function MediaCard({ locale, item, uses }: Props) {
  const t = await getTranslations('Desk.mediaPage');
  const { id, name, state, description, missing } = item;
  const alt = description.alt[locale] || t('undescribed');

  return (
    <li className="relative grid content-start gap-2 border border-rule bg-paper pb-3 hover:border-ink">
      <DeskImage
        src={deskPaths.image(name, 320)}
        alt=""
        className="aspect-3/2 w-full bg-surface object-cover"
      />
      <p className="px-3 font-headline text-base font-semibold">
        <a
          href={deskPaths.mediaItem(locale, id)}
          className="covers-card line-clamp-2 hover:underline"
          dir="auto"
        >
          {alt}
        </a>
      </p>
      <p className="flex flex-wrap gap-x-3 px-3 text-sm text-muted">
        <span className="font-semibold text-ink">{t('state', { state })}</span>
        <span>{t('uses', { count: uses })}</span>
      </p>
      <p dir="ltr" className="truncate px-3 text-start text-sm text-muted">
        {name}
      </p>
      {missing.length > 0 && (
        <div className="px-3">
          <MissingParts parts={missing} />
        </div>
      )}
    </li>
  );
}
