import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { PreviewPane } from './preview-pane';
import { SharePreview } from './share-preview';

/** The preview of a saved draft as large as the window, with the links that show it to others. */
export async function PreviewWindow({ id, locale }: { id: string; locale: Locale }) {
  const { preview, errors } = (await getMessages()).Desk;

  return (
    <NextIntlClientProvider messages={{ Desk: { preview, errors } }}>
      <SharePreview id={id} locale={locale} />
      <div className="h-[90dvh] min-h-96">
        <PreviewPane id={id} locale={locale} stamp={0} />
      </div>
    </NextIntlClientProvider>
  );
}
