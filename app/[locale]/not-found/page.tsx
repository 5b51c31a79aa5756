import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { MissingPage } from '@/components/layout/missing-page';
import { missingPageMetadata } from '@/components/layout/missing-page-metadata';

export const dynamic = 'force-static';

export function generateMetadata(): Promise<Metadata> {
  return missingPageMetadata('NotFound');
}

/** `proxy.ts` serves this page, with status 404, for every address that leads nowhere. */
export default async function NotFoundPage() {
  return <MissingPage locale={await getLocale()} />;
}
