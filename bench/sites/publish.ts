import { randomUUID } from 'node:crypto';
import { PUBLISH_SECRET as SECRET } from '../../e2e/publish-secret';
import { sign } from '../../lib/publish/signature';

/** Asks a site to publish, as `npm run publish` does. */
export async function requestPublish(url: string, files?: string[]): Promise<Response> {
  const body = Buffer.from(files ? JSON.stringify({ files }) : '');
  const [timestamp, nonce] = [String(Date.now()), randomUUID()];
  return fetch(`${url}/api/publish`, {
    method: 'POST',
    body,
    headers: {
      'x-midad-timestamp': timestamp,
      'x-midad-nonce': nonce,
      'x-midad-signature': sign(SECRET, { timestamp, nonce, body }),
    },
  });
}

/** Asks for a page until `isNew` holds of it; returns the milliseconds it took. */
export async function untilSeen(
  url: string,
  isNew: (status: number, text: string) => boolean,
  longestMs = 15_000,
): Promise<number> {
  const started = performance.now();
  for (;;) {
    const answer = await fetch(url);
    if (isNew(answer.status, await answer.text())) return performance.now() - started;
    if (performance.now() - started > longestMs) throw new Error(`${url} never became new.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
