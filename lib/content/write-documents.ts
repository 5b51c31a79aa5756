import type { Locale } from '@/i18n/locales';
import type { ContentPath } from './classify';
import { storeFiles } from './store-layout';
import type { StoreWriter } from './store-writer';

/** The store file of an article or page, or undefined for documents that are gathered elsewhere. */
export function documentFile(path: ContentPath | undefined): string | undefined {
  if (path?.kind !== 'document') return undefined;
  const locale = path.locale as Locale;
  if (path.type === 'Article' || path.type === 'Translation')
    return storeFiles.article(path.id, locale);
  if (path.type === 'Page') return storeFiles.page(path.id, locale);
  return undefined;
}

/** Writes one article or page; drafts and withdrawn articles never enter the store. */
export async function writeDocument(
  writer: StoreWriter,
  path: ContentPath,
  document: Record<string, unknown>,
): Promise<void> {
  const file = documentFile(path);
  const isHidden = document.status === 'draft' || document.status === 'withdrawn';
  if (file && !isHidden) await writer.write(file, document);
}
