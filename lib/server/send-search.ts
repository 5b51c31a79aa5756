import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@/i18n/locales';
import { refuse } from './refuse';
import { BusyError, type SearchPages } from './search-pages';
import { sendPage } from './send-page';

/** Answers with the results of a query, or asks to come back when too many search at once. */
export async function sendSearch(
  search: SearchPages,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  locale: Locale,
  query: string,
): Promise<void> {
  try {
    sendPage(incoming, outgoing, await search.get(locale, new URLSearchParams(query)));
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    refuse(
      outgoing,
      503,
      'يبحث كثيرون الآن. أعد المحاولة بعد قليل.\nToo many searches. Please try again shortly.',
      {
        'retry-after': '2',
        'cache-control': 'no-store',
      },
    );
  }
}
