/** `npm run publish`: asks a running site to publish what changed, and tells what came of it. */
import { randomUUID } from 'node:crypto';
import { sign } from '../lib/publish/signature';

const secret = process.env.MIDAD_PUBLISH_SECRET;
if (!secret) {
  console.error('Set MIDAD_PUBLISH_SECRET to the secret that the site was started with.');
  process.exit(2);
}
const site = process.env.MIDAD_SITE ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const files = process.argv.slice(2).map((file) => file.replace(/^(?:\.\/)?content\//, ''));
const body = Buffer.from(files.length > 0 ? JSON.stringify({ files }) : '');
const [timestamp, nonce] = [String(Date.now()), randomUUID()];
const answer = await fetch(`${site}/api/publish`, {
  method: 'POST',
  body,
  headers: {
    'x-midad-timestamp': timestamp,
    'x-midad-nonce': nonce,
    'x-midad-signature': sign(secret, { timestamp, nonce, body }),
  },
});
console.log(await answer.text());
process.exitCode = answer.ok ? 0 : 1;
