import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotice } from '@/components/desk/form-notice';
import { DescribeForm } from '@/components/desk/media/describe-form';
import { MediaFacts } from '@/components/desk/media/media-facts';
import { MediaPlaces } from '@/components/desk/media/media-places';
import { MediaTexts } from '@/components/desk/media/media-texts';
import { ReadOnlyImage } from '@/components/desk/media/read-only-image';
import { deskPaths } from '@/lib/desk/desk-paths';
import { decodedParam } from '@/lib/desk/http/decoded-param';
import { pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { mayDescribe } from '@/lib/desk/media/describe-image';
import { findDeskMedia } from '@/lib/desk/media/find-desk-media';
import { mediaPlaces } from '@/lib/desk/media/media-places';
import { usesOf } from '@/lib/desk/media/media-uses';
import { openDesk } from '@/lib/desk/open-desk';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations('Desk.mediaItem');
  return { title: t('title') };
}

export default async function MediaItemPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/media/[id]', locale);
  const t = await getTranslations('Desk.mediaItem');
  const desk = await openDesk();
  const media = await desk.media();
  const item = await findDeskMedia(decodedParam((await params).id));
  if (!item) notFound();
  const search = await searchParams;
  const refused = search.error ? media.refused.take(account.id, item.id) : undefined;
  const isStale = search.error === 'stale-version';
  const uses = (await usesOf(media.places, [item.name])).get(item.name);
  const stories = await desk.stories();
  const places = uses && (await mediaPlaces({ ...media.places, stories }, account, uses));

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={search} />
      <div className="grid gap-3">
        <p>
          <a href={deskPaths.media(locale)} className="font-headline text-base text-link underline">
            {t('back')}
          </a>
        </p>
        <MediaFacts locale={locale} item={item} />
      </div>
      {mayDescribe(account, item) ? (
        <DescribeForm
          locale={locale}
          item={item}
          shown={(!isStale && refused) || item.description}
        />
      ) : (
        <ReadOnlyImage locale={locale} item={item} />
      )}
      {isStale && refused && (
        <section aria-labelledby="unsaved" className="grid gap-3 border-t-2 border-ink pt-6">
          <h2 id="unsaved" className="text-2xl">
            {t('unsaved')}
          </h2>
          <MediaTexts description={refused} />
        </section>
      )}
      {places && <MediaPlaces locale={locale} places={places} />}
    </DeskFrame>
  );
}
