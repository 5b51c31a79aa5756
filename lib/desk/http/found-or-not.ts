import { notFound } from 'next/navigation';
import { deskRefusalOf } from '../accounts/refusal';

/** What a page shows; the page that says that there is no such thing if the desk refuses it. */
export async function foundOrNot<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    if (deskRefusalOf(error)) notFound();
    throw error;
  });
}
