import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type { MediaPlaces as Places } from '@/lib/desk/media/media-places';
import { paths } from '@/lib/paths';

/** The stories, files and drafts that show an image. */
export async function MediaPlaces({ locale, places }: { locale: Locale; places: Places }) {
  const t = await getTranslations('Desk.mediaItem');
  const { files, drafts, otherDrafts } = places;
  const isUnused = files.length + drafts.length + otherDrafts === 0;

  return (
    <section aria-labelledby="uses" className="grid gap-3 border-t-2 border-ink pt-6">
      <h2 id="uses" className="text-2xl">
        {t('usesTitle')}
      </h2>
      {isUnused && <p className="text-muted">{t('unused')}</p>}
      <ul className="grid gap-2">
        {files.map(({ file, slug, title }) => (
          <li key={file}>
            {slug && title ? (
              <a href={paths.article('ar', slug)} lang="ar" className="text-link underline">
                <bdi>{title}</bdi>
              </a>
            ) : (
              <bdi dir="ltr" className="break-all">
                {file}
              </bdi>
            )}
          </li>
        ))}
        {drafts.map(({ id, title }) => (
          <li key={id}>
            <a href={deskPaths.story(locale, id)} className="text-link underline">
              {t.rich('draft', { title, bdi: (chunks) => <bdi>{chunks}</bdi> })}
            </a>
          </li>
        ))}
      </ul>
      {otherDrafts > 0 && <p className="text-muted">{t('otherDrafts', { count: otherDrafts })}</p>}
    </section>
  );
}
