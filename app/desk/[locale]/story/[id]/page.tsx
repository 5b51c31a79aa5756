import { notFound } from 'next/navigation';
import { DeskFrame } from '@/components/desk/desk-frame';
import { pageGuard, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';
import { documentFields } from '@/lib/desk/text/document-fields';

type Props = { params: Promise<{ locale: string; id: string }> };

export default async function StoryPage({ params }: Props) {
  const locale = await pageLocale(params);
  const account = await pageGuard('/desk/[locale]/story/[id]', locale);
  const stories = await (await openDesk()).stories();
  const { id } = await params;
  const draft = await stories.read(account, id).catch((error: Error) => {
    if (error.name === 'NoDraftError' || error.name === 'DeskError') notFound();
    throw error;
  });
  const title = String(documentFields(draft.files.ar ?? '').title ?? '');

  return (
    <DeskFrame locale={locale} account={account} title={title}>
      <pre dir="auto">{draft.files.ar}</pre>
    </DeskFrame>
  );
}
