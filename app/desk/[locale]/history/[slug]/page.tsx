import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FormNotice } from '@/components/desk/form-notice';
import { HistoryNotice } from '@/components/desk/history-notice';
import { VersionChanges } from '@/components/desk/version-changes';
import { VersionList } from '@/components/desk/version-list';
import { comparedVersions } from '@/lib/desk/http/compared-versions';
import { foundOrNot } from '@/lib/desk/http/found-or-not';
import { pageGuard, pageLocale, type SearchParams } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: SearchParams };

export async function generateMetadata() {
  const t = await getTranslations('Desk.history');
  return { title: t('title') };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/history/[slug]', locale);
  const t = await getTranslations('Desk.history');
  const { slug } = await params;
  const search = await searchParams;
  const { published } = await (await openDesk()).stories();
  const { story, draft } = await foundOrNot(published.find(account, slug), locale);
  const { versions } = await published.history(account, slug);
  const { older, newer } = comparedVersions(versions, search);
  const sideOf = async (version: typeof newer) =>
    version && { version, files: await published.texts(version) };
  const [before, after] = await Promise.all([sideOf(older), sideOf(newer)]);

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <FormNotice search={search} />
      <HistoryNotice locale={locale} slug={slug} title={story.title} draft={draft} />
      <VersionList
        locale={locale}
        slug={slug}
        versions={versions}
        older={older}
        newer={newer}
        search={search}
      />
      {after && <VersionChanges locale={locale} older={before} newer={after} />}
    </DeskFrame>
  );
}
