import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { formatDate } from '@/lib/dates';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { DeskMedia } from '@/lib/desk/media/media-items';
import { MissingParts } from './missing-parts';

/** What the desk knows of an image by itself: its file, where it came from and what it lacks. */
export async function MediaFacts({ locale, item }: { locale: Locale; item: DeskMedia }) {
  const t = await getTranslations('Desk.mediaItem');
  const page = await getTranslations('Desk.mediaPage');
  const { name, width, height, state, uploadedBy, addedAt, missing } = item;

  return (
    <div className="grid gap-3 text-base">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-headline font-semibold">{page('state', { state })}</span>
        <bdi dir="ltr" className="break-all text-muted">
          {name}
        </bdi>
        <span className="text-muted">
          {t('size', { width: String(width), height: String(height) })}
        </span>
        {uploadedBy && (
          <span className="text-muted">
            {t.rich('uploadedBy', {
              name: uploadedBy.name,
              date: formatDate(locale, addedAt),
              bdi: (chunks) => <bdi>{chunks}</bdi>,
            })}
          </span>
        )}
        <a href={deskPaths.image(name)} className="text-link underline">
          {t('whole')}
        </a>
      </p>
      {missing.length > 0 && (
        <div className="grid gap-2 border-s-4 border-accent bg-tint px-4 py-3">
          <p>{t('needed')}</p>
          <MissingParts parts={missing} />
        </div>
      )}
    </div>
  );
}
