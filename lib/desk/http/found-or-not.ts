import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import { deskRefusalOf } from '../accounts/refusal';
import { deskPaths } from '../desk-paths';

/** What is there and cannot be shown: the list says why, so that nobody takes it for lost. */
const TOLD = ['damaged-draft', 'unsafe-path'];

/** What a page shows; the page that says that there is no such thing if the desk refuses it. */
export async function foundOrNot<Result>(work: Promise<Result>, locale: Locale): Promise<Result> {
  return work.catch((error: unknown) => {
    const refusal = deskRefusalOf(error);
    if (refusal === undefined) throw error;
    if (TOLD.includes(refusal)) redirect(`${deskPaths.list(locale)}?error=${refusal}`);
    notFound();
  });
}
