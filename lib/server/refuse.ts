import type { ServerResponse } from 'node:http';
import { commonHeaders } from './headers';
import { log } from './log';

/** Answers with a status and its reason as plain text. */
export function refuse(
  outgoing: ServerResponse,
  status: number,
  reason: string,
  headers: Record<string, string> = {},
): void {
  outgoing.writeHead(status, {
    ...commonHeaders,
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
  });
  outgoing.end(`${reason}\n`);
}

/** Tells a reader that the page cannot be shown just now, if there is still somebody to tell. */
export function fail(outgoing: ServerResponse, error: Error): void {
  if (outgoing.destroyed) return;
  log('error', 'answer-failed', { reason: error.message });
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  refuse(
    outgoing,
    502,
    'تعذّر عرض الصفحة الآن. أعد المحاولة بعد قليل.\nThe page cannot be shown just now. Please try again shortly.',
    { 'retry-after': '5', 'cache-control': 'no-store' },
  );
}
