import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotice } from '@/components/desk/form-notice';
import { PublishedActions } from '@/components/desk/published-actions';
import { PublishedHeader } from '@/components/desk/published-header';
import { UnpublishConfirm } from '@/components/desk/unpublish-confirm';
import { foundOrNot } from '@/lib/desk/http/found-or-not';
import { pageGuard, pageLocale, type SearchParams } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';
import { findSection } from '@/lib/taxonomies';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: SearchParams };

/** So many stories to choose from; whoever needs another one searches more exactly. */
const TARGETS = 8;

export async function generateMetadata() {
  const t = await getTranslations('Desk.published');
  return { title: t('title') };
}

export default async function PublishedStoryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/published/[slug]', locale);
  const t = await getTranslations('Desk.published');
  const { slug } = await params;
  const search = await searchParams;
  const { list, stories } = await openDesk();
  const found = await foundOrNot((await stories()).published.find(account, slug), locale);
  const { section, fields } = found.story;
  const sectionName = (await findSection(locale, section))?.name ?? section;
  const way = search.way === 'gone' || search.way === 'redirect' ? search.way : undefined;
  const text = typeof search.q === 'string' ? search.q.slice(0, 200) : '';
  const listed = way === 'redirect' ? await list.find({ text, status: 'published' }) : undefined;
  const targets = listed?.stories.filter((own) => own.slug !== slug).slice(0, TARGETS) ?? [];

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={search} />
      <PublishedHeader locale={locale} slug={slug} found={found} sectionName={sectionName} />
      {way ? (
        <UnpublishConfirm locale={locale} slug={slug} way={way} targets={targets} />
      ) : (
        <PublishedActions
          locale={locale}
          account={account}
          slug={slug}
          section={section}
          status={String(fields.status)}
        />
      )}
    </DeskFrame>
  );
}
