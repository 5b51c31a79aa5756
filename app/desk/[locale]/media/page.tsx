import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { Field } from '@/components/desk/field';
import { FormNotice } from '@/components/desk/form-notice';
import { ListPager } from '@/components/desk/list-pager';
import { MediaCard } from '@/components/desk/media/media-card';
import { UploadForm } from '@/components/desk/media/upload-form';
import { SubmitButton } from '@/components/desk/submit-button';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { listAddress, listQuery } from '@/lib/desk/list/list-state';
import { usesOf } from '@/lib/desk/media/media-uses';
import { openDesk } from '@/lib/desk/open-desk';

export async function generateMetadata() {
  const t = await getTranslations('Desk.mediaPage');
  return { title: t('title') };
}

export default async function MediaPage({ params, searchParams }: DeskPageProps) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/media', locale);
  const t = await getTranslations('Desk.mediaPage');
  const search = await searchParams;
  const { text, page } = listQuery(search);
  const media = await (await openDesk()).media();
  const { items, total, pages } = await media.list({ text, page });
  const uses = await usesOf(
    media.places,
    items.map(({ name }) => name),
  );
  const usesCount = (name: string) => {
    const { files = [], drafts = [] } = uses.get(name) ?? {};
    return files.length + drafts.length;
  };

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={search} />
      <UploadForm />
      <search>
        <form
          action={deskPaths.media(locale)}
          className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end"
        >
          <Field label={t('search')} name="q" type="search" defaultValue={text} isOptional />
          <SubmitButton>{t('submit')}</SubmitButton>
        </form>
      </search>
      <section aria-labelledby="found" className="grid gap-4">
        <h2 id="found" className="text-xl">
          {t('found', { count: total })}
        </h2>
        <ul className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-4">
          {items.map((item) => (
            <MediaCard key={item.id} locale={locale} item={item} uses={usesCount(item.name)} />
          ))}
        </ul>
        <ListPager
          label={t('pages')}
          page={page}
          pages={pages}
          addressOf={(at) => listAddress(deskPaths.media(locale), { text }, at)}
        />
      </section>
    </DeskFrame>
  );
}
