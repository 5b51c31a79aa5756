import { getTranslations } from 'next-intl/server';
import { PreviewArticle } from '@/components/desk/preview-article';
import { PreviewCards } from '@/components/desk/preview-cards';
import { PreviewNotice } from '@/components/desk/preview-notice';
import { PreviewRefresher } from '@/components/desk/preview-refresher';
import { isLocale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { pageDraft } from '@/lib/desk/http/page-draft';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';
import { previewOf } from '@/lib/desk/preview/preview-of';

type Props = DeskPageProps & { params: Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations('Desk.preview');
  return { title: t('title') };
}

/** A draft in the language of the address; `desk` is the language of whoever edits it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/preview/[id]', locale);
  const draft = await pageDraft(account, (await params).id, locale);
  const { look, desk: said } = await searchParams;
  const deskLocale = typeof said === 'string' && isLocale(said) ? said : locale;
  const { workingTexts } = await openDesk();
  const { id, version } = draft;
  const working = workingTexts.find({ draft: id, person: account.id, version });
  const { article, hero, problems } = await previewOf(locale, draft, working);
  const own = { look: 'page', deskLocale } as const;
  const hrefs = { ar: deskPaths.preview('ar', id, own), en: deskPaths.preview('en', id, own) };

  return (
    <>
      <PreviewRefresher />
      <PreviewNotice locale={deskLocale} problems={problems} isShown={article !== undefined} />
      {article && look === 'cards' && (
        <PreviewCards id={id} deskLocale={deskLocale} article={article} />
      )}
      {article && look !== 'cards' && (
        <PreviewArticle article={article} hero={hero} hrefs={hrefs} />
      )}
    </>
  );
}
