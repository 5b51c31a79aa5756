import { goodUntil } from '@/lib/read-log';
import { securityText } from '@/lib/security-text';

export const dynamic = 'force-static';

/** Whom to tell about a hole in the site. */
export function GET() {
  const { text, renewAt } = securityText(new Date());
  goodUntil(renewAt.getTime());
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
