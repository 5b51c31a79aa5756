import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { PreviewPane } from '@/components/desk/preview-pane';
import { SharePreview } from '@/components/desk/share-preview';
import { deskPaths } from '@/lib/desk/desk-paths';
import { pageDraft } from '@/lib/desk/http/page-draft';
import { type DeskPageProps, pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { documentFields } from '@/lib/desk/text/document-fields';

type Props = DeskPageProps & { params: Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations('Desk.preview');
  return { title: t('title') };
}

export default async function StoryPreviewPage({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/story/[id]/preview', locale);
  const { id, files, facts } = await pageDraft(account, (await params).id);
  const t = await getTranslations('Desk.preview');
  const { preview, errors } = (await getMessages()).Desk;
  const title = String(documentFields(files.ar ?? '').title || facts.slug);

  return (
    <DeskFrame locale={locale} account={account} title={t('of', { title })}>
      <NextIntlClientProvider messages={{ Desk: { preview, errors } }}>
        <p>
          <a href={deskPaths.story(locale, id)} className="text-link underline">
            {t('back')}
          </a>
        </p>
        <SharePreview id={id} locale={locale} />
        <div className="h-[80dvh]">
          <PreviewPane id={id} locale={locale} stamp={0} />
        </div>
      </NextIntlClientProvider>
    </DeskFrame>
  );
}
