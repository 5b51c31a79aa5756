import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { MissingPage } from '@/components/layout/missing-page';
import { missingPageMetadata } from '@/components/layout/missing-page-metadata';

export const dynamic = 'force-static';

export function generateMetadata(): Promise<Metadata> {
  return missingPageMetadata('Gone');
}

/** Stands, with status 410, at the address of a story that was withdrawn. */
export default async function GonePage() {
  return <MissingPage locale={await getLocale()} kind="Gone" />;
}
