import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { PreviewWindow } from '@/components/desk/preview-window';
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
  const { id, files, facts } = await pageDraft(account, (await params).id, locale);
  const t = await getTranslations('Desk.preview');
  const title = String(documentFields(files.ar ?? '').title || facts.slug);

  return (
    <DeskFrame locale={locale} account={account} title={t('title')}>
      <p className="flex flex-wrap gap-x-4">
        <bdi className="font-headline font-semibold">{title}</bdi>
        <a href={deskPaths.story(locale, id)} className="text-link underline">
          {t('back')}
        </a>
      </p>
      <PreviewWindow id={id} locale={locale} />
    </DeskFrame>
  );
}
